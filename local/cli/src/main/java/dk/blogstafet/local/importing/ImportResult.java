package dk.blogstafet.local.importing;

import dk.blogstafet.local.archive.FolderImportOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The result of an import.
///
/// @param named the file or folder on the command line
/// @param relays the result of each relay's folder
/// @param left files beside manuscripts that were not imported
record ImportResult(Path named, boolean dryRun, List<RelayResult> relays, List<Path> left) {
  ImportResult {
    relays = List.copyOf(relays);
    left = List.copyOf(left);
  }

  /// The result of one relay's folder, or of a relay's page.
  ///
  /// @param progress of the relay's pages; empty if nothing was stored
  record RelayResult(
      Path folder, FolderImportOutcome outcome, Optional<RelayStore.PageProgress> progress) {}
}
