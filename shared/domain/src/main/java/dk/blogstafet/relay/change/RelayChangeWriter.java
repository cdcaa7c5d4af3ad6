package dk.blogstafet.relay.change;

import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.RenewalHint;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Commits post changes: calculates the relay's next snapshot and stores both in one transaction.
public final class RelayChangeWriter {
  private final Relays relays;
  private final Posts posts;

  public RelayChangeWriter(Relays relays, Posts posts) {
    this.relays = relays;
    this.posts = posts;
  }

  /// Commits post changes as one revision of the relay, unless a concurrent change was stored
  /// first.
  public CommitResult commit(RelaySnapshot seen, List<PostChange> changes, RenewalHint hint) {
    return relays.commit(seen, seen.after(changes, newestAfter(seen, changes)), changes, hint);
  }

  private Optional<PostSummary> newestAfter(RelaySnapshot seen, List<PostChange> changes) {
    var listed =
        changes.stream()
            .filter(change -> change.to().isPresent())
            .map(change -> change.post().post());
    return Stream.concat(listed, untouched(seen, changes).stream())
        .max(Comparator.comparing(PostSummary::position));
  }

  /// Returns the newest post that is not changed. Only if the newest post itself changes, older
  /// posts must be read.
  private Optional<PostSummary> untouched(RelaySnapshot seen, List<PostChange> changes) {
    var touched = new HashSet<PostId>();
    changes.forEach(change -> touched.add(change.post().id()));
    if (seen.newest().stream().noneMatch(post -> touched.contains(post.id()))) {
      return seen.newest();
    }
    return posts.newest(seen.listId(), Optional.empty(), changes.size() + 1).stream()
        .filter(post -> !touched.contains(post.id()))
        .findFirst();
  }
}
