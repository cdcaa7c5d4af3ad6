package dk.blogstafet.relay;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes steps into the books: works out how the relay stands after them and stores both at once.
public final class Ledger {
  private final Relays relays;
  private final Posts posts;

  public Ledger(Relays relays, Posts posts) {
    this.relays = relays;
    this.posts = posts;
  }

  /// Stores steps as one change of the relay, unless someone else was first.
  public Recorded record(Standing seen, List<Step> steps, Pace pace) {
    return relays.record(seen, seen.after(steps, newestAfter(seen, steps)), steps, pace);
  }

  private Optional<Post> newestAfter(Standing seen, List<Step> steps) {
    var listed =
        steps.stream().filter(step -> step.to().isPresent()).map(step -> step.post().post());
    return Stream.concat(listed, untouched(seen, steps).stream())
        .max(Comparator.comparing(Post::place));
  }

  /// The newest post that no step touches. Only where the newest itself is touched do we have to
  /// look at those behind it.
  private Optional<Post> untouched(Standing seen, List<Step> steps) {
    var touched = new HashSet<PostId>();
    steps.forEach(step -> touched.add(step.post().id()));
    if (seen.newest().stream().noneMatch(post -> touched.contains(post.id()))) {
      return seen.newest();
    }
    return posts.newest(seen.track(), Optional.empty(), steps.size() + 1).stream()
        .filter(post -> !touched.contains(post.id()))
        .findFirst();
  }
}
