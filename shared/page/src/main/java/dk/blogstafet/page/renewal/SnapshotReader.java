package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.IssueArchive;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayChange;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.rendering.AuthorIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Composes pages from a relay's rows at one revision, although the relay may change during
/// reading: posts added meanwhile are left out, and posts corrected in place keep their position.
/// After any other change, the rows are read again.
final class SnapshotReader {
  /// How many posts may be added during reading; each list is read with this many more.
  private static final int MARGIN = 100;

  /// Each pass reads only what the previous one didn't.
  private static final int PASSES = 5;

  private final Relays relays;
  private final Posts posts;
  private final IssueArchive issues;
  private final AuthorIndex authors;
  private final RelayId relay;
  private RelaySnapshot seen;

  /// Zero until a relay changes during reading; most never do.
  private int margin;

  /// Creates a reader.
  ///
  /// @param seen the relay as last read
  SnapshotReader(RenewalEngine.RenewalStores stores, RelaySnapshot seen) {
    this.relays = stores.relays();
    this.posts = stores.posts();
    this.issues = stores.issues();
    this.authors = stores.authors();
    this.relay = seen.id();
    this.seen = seen;
  }

  /// Returns the relay as last read.
  RelaySnapshot seen() {
    return seen;
  }

  /// Reads the relay again and returns its revision.
  long latest() {
    seen = relays.find(relay).orElseThrow();
    return seen.revision().number();
  }

  /// Composes a result from the relay as last read.
  ///
  /// @param compose receives the relay, its posts and its newsletter issues at one revision; may be
  ///   called more than once
  /// @return empty if the relay has changed so that its rows are inconsistent; it was read again
  <T> Optional<T> of(BiFunction<RelaySnapshot, RepeatableReadPosts, T> compose) {
    var then = seen;
    var rows = new RepeatableReadPosts(posts, issues, authors, margin);
    var hidden = Set.<PostId>of();
    for (var pass = 0; pass < PASSES; pass++) {
      var made = compose.apply(then, rows);
      if (!rows.hasRead() || latest() == then.revision().number()) {
        return Optional.of(made);
      }
      var addedPosts = addedPosts(posts.changes(relay, then.revision(), MARGIN + 1));
      if (addedPosts.filter(it -> it.size() <= margin).isEmpty()) {
        margin = MARGIN;
        return Optional.empty();
      }
      if (addedPosts.get().equals(hidden)) {
        return Optional.of(made);
      }
      hidden = addedPosts.get();
      rows.hide(hidden);
    }
    return Optional.empty();
  }

  /// Returns whether a change affects all pages, or the list of issues.
  private static boolean isWide(RelayChange change) {
    return change.everything() || change.issue().isPresent();
  }

  /// Returns the posts added by some changes; empty if any other change affects a list.
  private static Optional<Set<PostId>> addedPosts(List<RelayChange> changes) {
    var addedPosts = new HashSet<PostId>();
    for (var change : changes) {
      for (var post : change.touches()) {
        if (post.from().isEmpty()) {
          addedPosts.add(post.post());
        } else if (!addedPosts.contains(post.post()) && !post.from().equals(post.to())) {
          return Optional.empty();
        }
      }
    }
    var isWhole = changes.size() <= MARGIN && changes.stream().noneMatch(SnapshotReader::isWide);
    return isWhole ? Optional.of(addedPosts) : Optional.empty();
  }
}
