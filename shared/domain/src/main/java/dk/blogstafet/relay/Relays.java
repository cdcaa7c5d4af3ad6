package dk.blogstafet.relay;

import java.util.List;
import java.util.Optional;

/// Stores the site and its relays. Every change is one transaction and succeeds only if no
/// concurrent change was stored first.
public interface Relays {
  /// Returns the current site with all relays. Empty before the site is set up.
  Optional<SiteSnapshot> siteSnapshot();

  /// Returns the current snapshot of a relay.
  Optional<RelaySnapshot> find(RelayId relay);

  /// Stores the site's description, if its revision is the one that was read: 0 for the first
  /// description.
  ///
  /// @return false if a concurrent change was stored first; nothing was stored
  boolean describe(Revision seen, Site description);

  /// Opens a relay.
  ///
  /// @return a conflict if a relay with this id exists
  CommitResult open(Relay relay);

  /// Changes a relay's description, if the relay has not changed since it was read.
  CommitResult describe(RelaySnapshot seen, Relay description);

  /// Commits post changes and their consequences, if the relay has not changed since it was read.
  CommitResult commit(
      RelaySnapshot seen, RelaySnapshot then, List<PostChange> changes, RenewalHint hint);
}
