package dk.blogstafet.relay;

/// How purging a post ended.
public sealed interface PurgeOutcome
    permits PurgeOutcome.Purged, PurgeOutcome.AlreadyPurged, ChangeRefusal {
  /// Every word of the post has left the books. Its pages have not yet been made anew.
  record Purged(Tombstone tombstone, Revision revision) implements PurgeOutcome {}

  /// It was purged before: nothing was stored.
  record AlreadyPurged(Tombstone tombstone) implements PurgeOutcome {}
}
