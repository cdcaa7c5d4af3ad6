package dk.blogstafet.relay.change;

import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Tombstone;

/// The outcome of purging a post.
public sealed interface PurgeOutcome
    permits PurgeOutcome.Purged, PurgeOutcome.AlreadyPurged, ChangeRefusal {
  /// The post's content is removed from the database. Its pages are not yet rendered again.
  record Purged(Tombstone tombstone, Revision revision) implements PurgeOutcome {}

  /// The post was already purged; nothing was stored.
  record AlreadyPurged(Tombstone tombstone) implements PurgeOutcome {}
}
