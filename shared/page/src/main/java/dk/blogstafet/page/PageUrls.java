package dk.blogstafet.page;

import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Every address that readers see. All start with a slash and have no host.
public final class PageUrls {
  public static final String HOME = "/";
  public static final String PUBLISHER = "/om/udgiver/";
  public static final String PRIVACY = "/om/privatliv/";
  public static final String ACCESSIBILITY = "/om/tilgaengelighed/";

  /// The names of a feed's formats, after the address of a relay or the site.
  public static final String RSS = "rss.xml";

  public static final String ATOM = "atom.xml";
  public static final String JSON_FEED = "feed.json";
  public static final String SITEMAP = "/sitemap.xml";
  public static final String SITEMAP_FRONTS = "/sitemap-fronts.xml";
  public static final String ROBOTS = "/robots.txt";

  /// Where readers search; the query is in the parameter `q`.
  public static final String SEARCH = "/soeg/";

  /// Where editors work in a browser.
  public static final String DESK = "/redaktion/";

  /// The icon that browsers look for at this address without a link to it.
  public static final String FAVICON = "/favicon.ico";

  public static final String TOUCH_ICON = "/apple-touch-icon.png";

  /// What browsers show when the site is put on a home screen.
  public static final String MANIFEST = "/manifest.webmanifest";

  /// The share card of the site.
  public static final String SITE_CARD = "/kort.png";

  private PageUrls() {}

  public static String relay(RelayId relay) {
    return "/" + relay.slug() + "/";
  }

  /// Returns the front page of a list: the relay's, or a category's.
  public static String front(PostListId listId) {
    return listId
        .category()
        .map(category -> relay(listId.relay()) + "kategori/" + category.slug() + "/")
        .orElseGet(() -> relay(listId.relay()));
  }

  /// Returns a page of a list's year. The first page has no number.
  public static String year(YearPage page) {
    var year = front(page.listId()) + page.year() + "/";
    return page.number() == 1 ? year : year + page.number() + "/";
  }

  /// Returns where readers find a post's text: its page, or the address where it is published.
  public static String text(RelayId relay, PostSummary post) {
    return post.link().map(URI::toString).orElseGet(() -> post(relay, post.id()));
  }

  public static String post(RelayId relay, PostId post) {
    return post.path(relay);
  }

  /// Returns the page that other sites show in a frame.
  public static String embedded(RelayId relay) {
    return relay(relay) + "indlejret/";
  }

  /// Returns the description of a page for other sites (oEmbed).
  ///
  /// @param page the page's absolute URL
  public static String oembed(String page) {
    return "/api/oembed?url=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
  }

  /// Returns the share card of a post.
  public static String card(RelayId relay, PostId post) {
    return cards(relay) + post.slug() + ".png";
  }

  /// Returns the share card of a relay: next to its posts', under a name that no post has.
  public static String card(RelayId relay) {
    return relay(relay) + "kort.png";
  }

  /// Returns the folder of a relay's share cards.
  public static String cards(RelayId relay) {
    return relay(relay) + "kort/";
  }

  /// Returns the list of a relay's newsletter issues.
  public static String issues(RelayId relay) {
    return relay(relay) + "nyhedsbrev/";
  }

  /// Returns the part of the sitemap with a relay's newsletter issues.
  public static String issueSitemap(RelayId relay) {
    return relay(relay) + "sitemap-nyhedsbrev.xml";
  }

  public static String rss(RelayId relay) {
    return relay(relay) + RSS;
  }

  public static String atom(RelayId relay) {
    return relay(relay) + ATOM;
  }

  public static String jsonFeed(RelayId relay) {
    return relay(relay) + JSON_FEED;
  }

  /// Returns the part of the sitemap with one page of a relay's year.
  public static String sitemap(YearPage page) {
    var start = relay(page.listId().relay()) + "sitemap-" + page.year();
    return page.number() == 1 ? start + ".xml" : start + "-" + page.number() + ".xml";
  }

  /// Returns the page shown after a sign-up.
  public static String signedUp(Language language) {
    return switch (language) {
      case DANISH -> "/om/tilmeldt/";
      case ENGLISH -> "/om/signed-up/";
    };
  }

  /// Returns the page shown after a request for a preference link.
  public static String linkSent(Language language) {
    return switch (language) {
      case DANISH -> "/om/link-sendt/";
      case ENGLISH -> "/om/link-sent/";
    };
  }

  /// Returns the address that a relay's sign-up form posts to.
  public static String signUps(RelayId relay) {
    return "/api/relays/" + relay.slug() + "/sign-ups";
  }

  /// Returns an address with a token.
  public static String with(String address, String token) {
    return address + "?t=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
  }

  /// Returns the storage key of an address.
  public static String key(String address) {
    var key = address.substring(1);
    return key.isEmpty() || key.endsWith("/") ? key + "index.html" : key;
  }

  /// Returns the address of a storage key.
  public static String ofKey(String key) {
    return "/" + key.replaceFirst("(?<=^|/)index[.]html$", "");
  }
}
