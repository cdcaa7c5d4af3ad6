package dk.blogstafet.page;

import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;

/// Names feeds and posts for good: by the address that they had, or would have had, where the site
/// first was. Where they are now decides nothing, so a site that moves shows no reader an old post
/// as a new one (RFC 4287, 4.2.6).
public final class FeedIds {
  private FeedIds() {}

  /// The id of a relay's feeds.
  public static String of(Site site, Relay relay) {
    return relay.feedId().orElseGet(() -> site.firstHome() + PageUrls.relay(relay.id()));
  }

  /// The id of a post.
  public static String of(Site site, Relay relay, PostId post) {
    var within = PageUrls.post(relay.id(), post).substring(PageUrls.relay(relay.id()).length());
    var feed = of(site, relay);
    return feed.endsWith("/") ? feed + within : feed + "/" + within;
  }
}
