package dk.blogstafet.relay;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes steps into the books: works out how the relay stands after them and stores both at once.
public final class RelayChangeWriter {
  private final Relays relays;
  private final Posts posts;

  public RelayChangeWriter(Relays relays, Posts posts) {
    this.relays = relays;
    this.posts = posts;
  }

  /// Stores steps as one change of the relay, unless someone else was first.
  public CommitResult record(RelaySnapshot seen, List<PostChange> changes, RenewalHint hint) {
    return relays.record(seen, seen.after(changes, newestAfter(seen, changes)), changes, hint);
  }

  private Optional<PostSummary> newestAfter(RelaySnapshot seen, List<PostChange> changes) {
    var listed =
        changes.stream()
            .filter(change -> change.to().isPresent())
            .map(change -> change.post().post());
    return Stream.concat(listed, untouched(seen, changes).stream())
        .max(Comparator.comparing(PostSummary::position));
  }

  /// The newest post that no step touches. Only where the newest itself is touched do we have to
  /// look at those behind it.
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
