package dk.blogstafet.local.archive;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.RelayId;
import java.nio.file.Path;
import java.util.List;

/// The outcome of importing a folder.
public sealed interface FolderImportOutcome {
  /// Everything is stored, or would be in a dry run.
  ///
  /// @param opened whether the relay is new
  /// @param imported how many posts are new, withdrawn ones included
  /// @param alreadyThere how many exist with identical content
  /// @param different files, or names of withdrawn posts, that exist with other content, or were
  ///   withdrawn or restored since: left unchanged
  record Done(RelayId relay, boolean opened, int imported, int alreadyThere, List<String> different)
      implements FolderImportOutcome {
    public Done {
      different = different.stream().sorted().toList();
    }
  }

  /// Files are unreadable or break rules; nothing was stored.
  record Invalid(List<FileError> errors) implements FolderImportOutcome {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }

  /// Others changed the relay meanwhile; stored posts stay, and another import completes the rest.
  record Conflict(RelayId relay) implements FolderImportOutcome {}

  /// An error in a file.
  record FileError(Path file, LineError error) {}
}
