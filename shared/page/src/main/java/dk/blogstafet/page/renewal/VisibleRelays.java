package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.rendering.Pages;
import java.util.Optional;

/// The relays whose pages exist, which the site's front page may link to. The renewal of a relay
/// that is behind also renews the front page.
final class VisibleRelays {
  /// How many of a relay's newest posts to try if the newest has no page.
  private static final int TRIED = 10;

  private final Posts posts;
  private final Pages pages;

  VisibleRelays(Posts posts, Pages pages) {
    this.posts = posts;
    this.pages = pages;
  }

  /// Returns the same site with only those relays that have a front page, each with its newest post
  /// that has a page. Costs two store reads per relay, and one more query of the posts for each
  /// that is behind.
  SiteSnapshot of(SiteSnapshot siteSnapshot) {
    var seen = siteSnapshot.relays().stream().filter(this::hasFront).map(this::asVisible).toList();
    return new SiteSnapshot(siteSnapshot.site(), siteSnapshot.revision(), seen);
  }

  private boolean hasFront(RelaySnapshot snapshot) {
    return isThere(PageUrls.relay(snapshot.id()));
  }

  private RelaySnapshot asVisible(RelaySnapshot snapshot) {
    return snapshot.newest().filter(post -> !hasPage(snapshot, post)).isEmpty()
        ? snapshot
        : snapshot.withNewest(newest(snapshot));
  }

  private Optional<PostSummary> newest(RelaySnapshot snapshot) {
    return posts.newest(snapshot.listId(), Optional.empty(), TRIED).stream()
        .filter(post -> hasPage(snapshot, post))
        .findFirst();
  }

  private boolean hasPage(RelaySnapshot snapshot, PostSummary post) {
    return isThere(PageUrls.post(snapshot.id(), post.id()));
  }

  private boolean isThere(String address) {
    return pages.find(PageUrls.key(address)).isPresent();
  }
}
