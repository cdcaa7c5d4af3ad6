package dk.blogstafet.page;

import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Sha256;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.LocalizedMessages;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The texts of a share card: the picture that other services show with a link to a page (the Open
/// Graph protocol's `og:image`).
///
/// @param address the picture's address, without its version
/// @param kind what the page is: a leg with its number, a relay, or a site with relays
/// @param relay the relay's title; only on a post's card
/// @param person who wrote the post, or who publishes the relay
/// @param place where the author works; empty if unknown, or for several authors
/// @param site the site's name
public record ShareCard(
    String address,
    String kind,
    String relay,
    String headline,
    String person,
    String place,
    String site) {
  /// In pixels, as the services that show cards recommend.
  public static final int WIDTH = 1_200;

  public static final int HEIGHT = 630;
  public static final String TYPE = "image/png";

  /// The design. A new one draws all cards again.
  private static final String DESIGN = "1";

  /// Services take at most 420 characters.
  private static final int DESCRIPTION = 400;

  /// How many digits of the digest tell versions of a card apart.
  private static final int VERSION = 8;

  /// Creates the card of a post.
  public static ShareCard of(Site site, Relay relay, PostSummary post) {
    var words = LocalizedMessages.in(relay.language());
    var authors = post.metadata().authors();
    var place = authors.size() == 1 ? authors.getFirst().workplace() : "";
    return new ShareCard(
        PageUrls.card(relay.id(), post.id()),
        words.text("post.leg") + " " + post.leg().number(),
        relay.title(),
        post.title(),
        PostNames.of(words, post).orElse(""),
        place,
        site.name());
  }

  /// Creates the card of the site, which stands for all pages that belong to no relay.
  public static ShareCard of(Site site) {
    return new ShareCard(
        PageUrls.SITE_CARD,
        LocalizedMessages.in(site.language()).text("card.site"),
        "",
        site.name(),
        site.publisher(),
        "",
        site.name());
  }

  /// Creates the card of a relay, which also stands for its lists.
  public static ShareCard of(Site site, Relay relay) {
    return new ShareCard(
        PageUrls.card(relay.id()),
        LocalizedMessages.in(relay.language()).text("card.relay"),
        "",
        relay.title(),
        site.publisher(),
        "",
        site.name());
  }

  /// Returns the digest of the texts and the design: the card is drawn again if it changes.
  public String digest() {
    return Sha256.hex(
        Stream.of(DESIGN, kind, relay, headline, person, place, site)
            .collect(Collectors.joining("\u0000")));
  }

  /// Returns the address with a version: services keep pictures by address, and a corrected card
  /// has another one. It begins with a letter, because the CDN makes numbers a part of the path.
  public String versioned() {
    return address + "?v=c" + digest().substring(0, VERSION);
  }

  /// Returns the card in words, for those who can't see it.
  public String description() {
    var words =
        Stream.of(kind, headline, person, place)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(". "));
    return TextUtils.cut(words, DESCRIPTION);
  }
}
