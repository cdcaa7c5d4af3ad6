package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Optional;

/// Describes the result of an import.
interface ImportOutput {
  /// Everything is in the store, or would be.
  ///
  /// @param progress of the relay's pages; empty if nothing was stored
  String finished(ImportReport report, Optional<RelayStore.PageProgress> progress);

  /// The page has errors.
  String refused(List<LineError> errors);

  /// The relay takes no posts.
  String closed(RelayId relay);

  /// The import could not be finished.
  String unfinished(String reason);
}
