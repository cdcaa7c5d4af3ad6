package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;

/// The outcome of a renewal of a relay's pages.
public sealed interface RenewalOutcome {
  /// Every page shows this revision. Share cards may follow: catching up draws those that are
  /// missing.
  record UpToDate(Revision revision) implements RenewalOutcome {}

  /// Time ran out. The progress is stored, and the next renewal continues from there.
  ///
  /// @param posts how many of all posts are rendered
  record Unfinished(int posts, int all) implements RenewalOutcome {}

  /// Another renewal of this relay is running.
  record Busy() implements RenewalOutcome {}

  /// The relay doesn't exist.
  record NotFound(RelayId relay) implements RenewalOutcome {}
}
