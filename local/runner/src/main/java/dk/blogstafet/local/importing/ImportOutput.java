package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Optional;

/// Words for how an import ended.
interface ImportOutput {
  /// What is in the store now, or would be.
  ///
  /// @param progress where readers find it; empty if nothing was stored
  String finished(ImportReport report, Optional<RelayStore.PageProgress> progress);

  /// Everything that stands in the way.
  String refused(List<LineError> errors);

  /// The relay takes no posts.
  String closed(RelayId relay);

  /// The store can't be reached; a sentence says why, and what to do.
  String unreachable(String sentence);

  /// The import could not be finished, for a reason.
  String unfinished(String reason);
}
