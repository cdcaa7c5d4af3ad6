package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayChange;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Makes things from a relay's rows as they stood at one revision, though the relay may move while
/// they are read: posts that came meanwhile are left out, and posts that were corrected where they
/// stand keep their place. Whatever else happens, the rows have to be read again.
final class SnapshotReader {
  /// How many posts may come while rows are read; so many more are read of each list.
  private static final int MARGIN = 100;

  /// Each pass asks only for what the one before didn't.
  private static final int PASSES = 5;

  private final Relays relays;
  private final Posts posts;
  private final RelayId relay;
  private RelaySnapshot seen;

  /// Nothing, until a relay has moved under our eyes: most never do.
  private int margin;

  /// Begins.
  ///
  /// @param seen the relay as it was read last
  SnapshotReader(Relays relays, Posts posts, RelaySnapshot seen) {
    this.relays = relays;
    this.posts = posts;
    this.relay = seen.id();
    this.seen = seen;
  }

  /// The relay as it was read last.
  RelaySnapshot seen() {
    return seen;
  }

  /// Reads the relay again, and says at which revision it is.
  long latest() {
    seen = relays.find(relay).orElseThrow();
    return seen.revision().number();
  }

  /// Makes something from the relay as it was read last.
  ///
  /// @param compose may be called more than once; it gets the relay and the posts as they stood
  /// @return empty where the relay has moved so that its rows don't fit together; it was read again
  <T> Optional<T> of(BiFunction<RelaySnapshot, Posts, T> compose) {
    var then = seen;
    var rows = new RepeatableReadPosts(posts, margin);
    var hidden = Set.<PostId>of();
    for (var pass = 0; pass < PASSES; pass++) {
      var made = compose.apply(then, rows);
      if (!rows.hasAsked() || latest() == then.revision().number()) {
        return Optional.of(made);
      }
      var came = came(posts.changes(relay, then.revision(), MARGIN + 1));
      if (came.filter(it -> it.size() <= margin).isEmpty()) {
        margin = MARGIN;
        return Optional.empty();
      }
      if (came.get().equals(hidden)) {
        return Optional.of(made);
      }
      hidden = came.get();
      rows.hide(hidden);
    }
    return Optional.empty();
  }

  /// The posts that came in some changes; empty where anything else happened that moves a list.
  private static Optional<Set<PostId>> came(List<RelayChange> changes) {
    var came = new HashSet<PostId>();
    for (var change : changes) {
      for (var post : change.touches()) {
        if (post.from().isEmpty()) {
          came.add(post.post());
        } else if (!came.contains(post.post()) && !post.from().equals(post.to())) {
          return Optional.empty();
        }
      }
    }
    var isWhole = changes.size() <= MARGIN && changes.stream().noneMatch(RelayChange::everything);
    return isWhole ? Optional.of(came) : Optional.empty();
  }
}
