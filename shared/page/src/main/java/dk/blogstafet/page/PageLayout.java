package dk.blogstafet.page;

import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.LocalizedMessages;
import java.util.Optional;

/// What surrounds a page's content, and what machines read of it.
///
/// @param relay whose page it is; empty for the site's own
/// @param name what the page is called
/// @param part of what it is a part
/// @param address the page's own; empty for one that is shown at any address and belongs to none
/// @param type as OpenGraph calls it
/// @param data JSON-LD, or empty
/// @param secret whether the page is shown at an address that lets in whoever knows it
record PageLayout(
    Site site,
    LocalizedMessages messages,
    Optional<Relay> relay,
    String name,
    String part,
    String description,
    String address,
    String type,
    String data,
    boolean secret) {
  /// Tabs, bookmarks and search engines cut longer titles. Who looks for a page needs its name more
  /// than what it is a part of; the heading has the name in full.
  private static final int TITLE = 70;

  private static final int DESCRIPTION = 300;
  private static final String POST = "article";

  PageLayout {
    description = TextUtils.cut(description, DESCRIPTION);
  }

  /// A frame for a page of the site itself.
  static PageLayout of(Site site, String name, String description, String address) {
    var localizedMessages = LocalizedMessages.in(site.language());
    return of(site, localizedMessages, name, description, address);
  }

  /// A frame for a page of the site in a language that need not be the site's.
  static PageLayout of(
      Site site,
      LocalizedMessages localizedMessages,
      String name,
      String description,
      String address) {
    var none = Optional.<Relay>empty();
    return new PageLayout(
        site,
        localizedMessages,
        none,
        name,
        site.name(),
        description,
        address,
        "website",
        "",
        false);
  }

  /// A frame for a page that belongs to no address.
  static PageLayout unaddressed(
      Site site,
      LocalizedMessages localizedMessages,
      Optional<Relay> relay,
      String name,
      boolean secret) {
    return new PageLayout(
        site, localizedMessages, relay, name, site.name(), name, "", "website", "", secret);
  }

  /// A frame for a list of a relay.
  static PageLayout of(
      Site site, Relay relay, String name, String description, String address, String data) {
    var localizedMessages = LocalizedMessages.in(relay.language());
    return new PageLayout(
        site,
        localizedMessages,
        Optional.of(relay),
        name,
        site.name(),
        description,
        address,
        "website",
        data,
        false);
  }

  /// A frame for a post.
  static PageLayout ofPost(
      Site site, Relay relay, String name, String description, String address, String data) {
    var localizedMessages = LocalizedMessages.in(relay.language());
    return new PageLayout(
        site,
        localizedMessages,
        Optional.of(relay),
        name,
        relay.title(),
        description,
        address,
        POST,
        data,
        false);
  }

  String title() {
    var title = name + " – " + part;
    return title.length() <= TITLE ? title : TextUtils.cut(name, TITLE);
  }

  /// Whether it is a post's page, with a long text.
  boolean isPost() {
    return type.equals(POST);
  }

  boolean hasAddress() {
    return !address.isEmpty();
  }

  /// The page's address with its host.
  String canonical() {
    return site.home() + address;
  }

  String contactLink() {
    return "mailto:" + site.contact();
  }

  /// The words of a relay that the page tells of.
  LocalizedMessages words(Relay relay) {
    return LocalizedMessages.in(relay.language());
  }
}
