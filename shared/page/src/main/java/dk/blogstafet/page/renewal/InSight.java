package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Addresses;
import dk.blogstafet.page.Pages;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Standing;
import java.util.Optional;

/// The relays as far as their pages are there: what the site's front page may link to. A relay that
/// is behind is renewed by somebody, who then renews the front page too.
final class InSight {
  /// How many of a relay's newest posts are tried, where the newest isn't there.
  private static final int TRIED = 10;

  private final Posts posts;
  private final Pages pages;

  InSight(Posts posts, Pages pages) {
    this.posts = posts;
    this.pages = pages;
  }

  /// The same medium with those relays alone that have a front, each with the newest post that has
  /// a page. Two looks at the store for each relay; one question to the posts more for each that is
  /// behind.
  Medium of(Medium medium) {
    var seen = medium.relays().stream().filter(this::hasFront).map(this::asSeen).toList();
    return new Medium(medium.site(), medium.revision(), seen);
  }

  private boolean hasFront(Standing standing) {
    return isThere(Addresses.relay(standing.id()));
  }

  private Standing asSeen(Standing standing) {
    return standing.newest().filter(post -> !hasPage(standing, post)).isEmpty()
        ? standing
        : withNewest(standing, newest(standing));
  }

  private Optional<Post> newest(Standing standing) {
    return posts.newest(standing.track(), Optional.empty(), TRIED).stream()
        .filter(post -> hasPage(standing, post))
        .findFirst();
  }

  private boolean hasPage(Standing standing, Post post) {
    return isThere(Addresses.post(standing.id(), post.id()));
  }

  private boolean isThere(String address) {
    return pages.look(Addresses.key(address)).isPresent();
  }

  /// The same relay with another newest post, or none.
  static Standing withNewest(Standing standing, Optional<Post> newest) {
    return new Standing(
        standing.relay(),
        standing.version(),
        standing.revision(),
        standing.legs(),
        standing.counts(),
        newest);
  }
}
