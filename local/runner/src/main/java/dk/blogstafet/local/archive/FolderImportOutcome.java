package dk.blogstafet.local.archive;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.RelayId;
import java.nio.file.Path;
import java.util.List;

/// How importing a folder ended.
public sealed interface FolderImportOutcome {
  /// Everything is there, or would be.
  ///
  /// @param opened whether the relay is new
  /// @param imported how many posts are new, withdrawn ones included
  /// @param alreadyThere how many were there to the letter
  /// @param different files, or names of withdrawn posts, of what is there with something else, or
  ///   was withdrawn or brought back since: left as it is
  record Done(RelayId relay, boolean opened, int imported, int alreadyThere, List<String> different)
      implements FolderImportOutcome {
    public Done {
      different = different.stream().sorted().toList();
    }
  }

  /// Something can't be read or breaks rules; nothing was stored.
  record Invalid(List<FileError> breaches) implements FolderImportOutcome {
    public Invalid {
      breaches = List.copyOf(breaches);
    }
  }

  /// Others changed the relay meanwhile; what is stored stays, and another import does the rest.
  record Conflict(RelayId relay) implements FolderImportOutcome {}

  /// What is wrong in a file.
  record FileError(Path file, LineError error) {}
}
