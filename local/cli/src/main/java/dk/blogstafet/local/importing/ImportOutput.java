package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Optional;

/// Describes the result of an import.
interface ImportOutput {
  /// Every post of the page is stored, or would be in a dry run.
  ///
  /// @param progress of the relay's pages; empty if nothing was stored
  String finished(ImportReport report, Optional<RelayStore.PageProgress> progress);

  /// The page has errors.
  String refused(List<LineError> errors);

  /// The relay is closed.
  String closed(RelayId relay);

  /// The import could not be finished.
  String unfinished(String reason);
}
