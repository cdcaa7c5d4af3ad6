package dk.blogstafet.relay;

/// How purging a post ended.
public sealed interface Purging permits Purging.Purged, Purging.AlreadyPurged, Refusal {
  /// Every word of the post has left the books. Its pages have not yet been made anew.
  record Purged(Remains remains, Revision revision) implements Purging {}

  /// It was purged before: nothing was stored.
  record AlreadyPurged(Remains remains) implements Purging {}
}
