package dk.blogstafet.relay;

import java.util.List;
import java.util.Optional;

/// Where the site and its relays are kept, and the one way in which they change: whole, in one
/// transaction, and only if nobody else was first.
public interface Relays {
  /// The site and all relays, as of now. Empty before the site was set up.
  Optional<SiteSnapshot> siteSnapshot();

  /// A relay, as of now.
  Optional<RelaySnapshot> find(RelayId relay);

  /// Describes the site, if it was described as often as was seen: never, for the first time.
  ///
  /// @return false where someone else has described it meanwhile: nothing is stored
  boolean describe(Revision seen, Site anew);

  /// Opens a relay.
  ///
  /// @return overtaken where a relay of this name exists
  CommitResult open(Relay relay);

  /// Describes a relay anew, if it still stands as it was seen.
  CommitResult describe(RelaySnapshot seen, Relay anew);

  /// Stores steps and what follows from them, if the relay still stands as it was seen.
  CommitResult record(
      RelaySnapshot seen, RelaySnapshot then, List<PostChange> changes, RenewalHint hint);
}
