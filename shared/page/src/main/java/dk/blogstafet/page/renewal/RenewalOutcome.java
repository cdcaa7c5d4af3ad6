package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;

/// How a renewal of a relay's pages ended.
public sealed interface RenewalOutcome {
  /// Every page shows this revision.
  record UpToDate(Revision revision) implements RenewalOutcome {}

  /// Time ran out; what is done is noted, and the next renewal goes on from there.
  ///
  /// @param posts how many of all posts are rendered
  record Unfinished(int posts, int all) implements RenewalOutcome {}

  /// Another renewal of this relay is at work.
  record Busy() implements RenewalOutcome {}

  /// There is no such relay.
  record NotFound(RelayId relay) implements RenewalOutcome {}
}
