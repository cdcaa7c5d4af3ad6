package dk.blogstafet.page.feed;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;

/// Permanent ids of feeds and posts: the URL that they had, or would have had, at the site's first
/// address. They don't depend on the current address, so a site that moves never shows old posts as
/// new (RFC 4287, 4.2.6).
public final class FeedIds {
  private FeedIds() {}

  /// Returns the id of the site's feeds.
  static String of(Site site) {
    return site.firstHome() + PageUrls.HOME;
  }

  /// Returns the id of a relay's feeds.
  public static String of(Site site, Relay relay) {
    return relay.feedId().orElseGet(() -> site.firstHome() + PageUrls.relay(relay.id()));
  }

  /// Returns the id of a post.
  public static String of(Site site, Relay relay, PostId post) {
    var within = PageUrls.post(relay.id(), post).substring(PageUrls.relay(relay.id()).length());
    var feed = of(site, relay);
    return feed.endsWith("/") ? feed + within : feed + "/" + within;
  }
}
