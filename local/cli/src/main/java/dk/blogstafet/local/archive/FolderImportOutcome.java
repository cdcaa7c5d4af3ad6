package dk.blogstafet.local.archive;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.RelayId;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// The outcome of importing a folder.
public sealed interface FolderImportOutcome {
  /// Everything is stored, or would be in a dry run.
  ///
  /// @param opened whether the relay is new
  /// @param imported how many posts are new, withdrawn ones included
  /// @param alreadyThere how many exist with identical content
  /// @param changed posts that exist with other content, or were restored since
  /// @param withdrawn posts that were withdrawn or purged since, and are not published again
  /// @param added the categories that are new to the relay
  /// @param kept the fields in which the relay differs from the folder's description
  record Done(
      RelayId relay,
      boolean opened,
      int imported,
      int alreadyThere,
      List<ExistingPost> changed,
      List<ExistingPost> withdrawn,
      List<Category> added,
      List<String> kept)
      implements FolderImportOutcome {
    private static final Comparator<ExistingPost> BY_PLACE =
        Comparator.comparing(ExistingPost::file).thenComparingInt(ExistingPost::line);

    public Done {
      changed = changed.stream().sorted(BY_PLACE).toList();
      withdrawn = withdrawn.stream().sorted(BY_PLACE).toList();
      added = List.copyOf(added);
      kept = List.copyOf(kept);
    }

    /// Returns whether the relay has every post of the folder with the same content.
    public boolean isComplete() {
      return changed.isEmpty() && withdrawn.isEmpty();
    }
  }

  /// Files are unreadable or break rules; nothing was stored.
  record Invalid(List<FileError> errors) implements FolderImportOutcome {
    public Invalid {
      errors =
          errors.stream()
              .sorted(
                  Comparator.comparing(FileError::file).thenComparingInt(it -> it.error().line()))
              .toList();
    }
  }

  /// The relay is closed, and takes no new posts; nothing was stored.
  record NotOpen(RelayId relay) implements FolderImportOutcome {}

  /// Others changed the relay meanwhile; stored posts stay, and another import completes the rest.
  record Conflict(RelayId relay) implements FolderImportOutcome {}

  /// An error in a file.
  record FileError(Path file, LineError error) {}
}
