package dk.blogstafet.local.importing;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.archive.FolderImport;
import dk.blogstafet.local.archive.FolderImportOutcome;
import dk.blogstafet.local.archive.FolderImportOutcome.FileError;
import dk.blogstafet.local.archive.ImportProgress;
import dk.blogstafet.local.archive.ManuscriptFolder;
import dk.blogstafet.local.archive.PictureFolder;
import dk.blogstafet.local.archive.RelayAdditions;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.importing.ImportResult.RelayResult;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/// Imports folders of manuscripts, or a page that was read into one, and describes the result.
///
/// @param opener of the store
record FolderImportSession(
    RelayStore.RelayStoreOpener opener,
    Clock clock,
    boolean dryRun,
    CommandMessages messages,
    ImportProgress progress) {
  /// The result: an exit code and the text to print.
  record CommandResult(int code, String text, String json) {
    /// Prints the result.
    ///
    /// @return the exit code
    int print(boolean asJson, PrintWriter out, PrintWriter errors) {
      var isGood = code == ExitCodes.DONE || code == ExitCodes.CONFLICT;
      (isGood || asJson ? out : errors).println(asJson ? json : text);
      return code;
    }
  }

  /// Imports a relay's folder, or all relays' folders in it.
  ///
  /// @param relay the relay of a folder that has no relay file
  /// @param additions what a relay that exists gets
  /// @throws IOException if a file can't be read
  /// @throws UserFacingException if the store can't be opened
  CommandResult run(Path named, Path data, Optional<RelayId> relay, RelayAdditions additions)
      throws IOException, UserFacingException {
    var folders = FolderImport.folders(named);
    try (var store = opener.open(data)) {
      var results = new ArrayList<RelayResult>();
      for (var folder : folders) {
        results.add(run(ManuscriptFolder.read(folder), store, relay, additions));
      }
      return result(named, results, FolderImport.ignoredFiles(named, folders));
    } catch (SdkException unreachable) {
      return unfinished(unreachable);
    }
  }

  /// Imports a page.
  ///
  /// @param additions what a relay that exists gets
  /// @throws IOException never: a page has no pictures
  /// @throws UserFacingException if the store can't be opened
  CommandResult run(ManuscriptFolder page, Path data, RelayAdditions additions)
      throws IOException, UserFacingException {
    try (var store = opener.open(data)) {
      var result = run(page, store, Optional.empty(), additions);
      return result(page.path(), List.of(result), List.of());
    } catch (SdkException unreachable) {
      return unfinished(unreachable);
    }
  }

  /// Describes a page that can't be read.
  CommandResult refused(Path page, List<LineError> errors) {
    var found = errors.stream().map(it -> new FileError(page, it)).toList();
    var outcome = new FolderImportOutcome.Invalid(found);
    return result(page, List.of(new RelayResult(page, outcome, Optional.empty())), List.of());
  }

  private CommandResult result(Path named, List<RelayResult> results, List<Path> left) {
    var result = new ImportResult(named, dryRun, results, left);
    return new CommandResult(
        code(results), new ImportText(messages).of(result), new ImportJson(messages).of(result));
  }

  private RelayResult run(
      ManuscriptFolder folder, RelayStore store, Optional<RelayId> relay, RelayAdditions additions)
      throws IOException {
    var outcome =
        new FolderImport(store.relays(), store.posts(), clock, progress)
            .run(folder, relay, additions, dryRun);
    if (dryRun || !(outcome instanceof FolderImportOutcome.Done done)) {
      return new RelayResult(folder.path(), outcome, Optional.empty());
    }
    if (Files.isDirectory(folder.path()) && store.pictures().isPresent()) {
      PictureFolder.store(folder.path(), done.relay(), store.pictures().get());
    }
    return new RelayResult(folder.path(), outcome, Optional.of(store.show(done.relay())));
  }

  private CommandResult unfinished(SdkException unreachable) {
    var reason = messages.text("import.store", String.valueOf(unreachable.getMessage()));
    var json =
        JsonWriter.object(it -> {
          it.text("outcome", "unfinished");
          it.text("reason", reason);
        });
    var text = reason + "\n" + messages.text("import.again");
    return new CommandResult(ExitCodes.UNAVAILABLE, text, json);
  }

  private static int code(List<RelayResult> results) {
    return results.isEmpty()
        ? ExitCodes.REFUSED
        : results.stream()
            .mapToInt(it -> code(it.outcome()))
            .reduce(ExitCodes.DONE, (one, other) -> other == ExitCodes.DONE ? one : other);
  }

  private static int code(FolderImportOutcome outcome) {
    return switch (outcome) {
      case FolderImportOutcome.Done done -> done.isComplete() ? ExitCodes.DONE : ExitCodes.CONFLICT;
      case FolderImportOutcome.Invalid _, FolderImportOutcome.NotOpen _ -> ExitCodes.REFUSED;
      case FolderImportOutcome.Conflict _ -> ExitCodes.UNAVAILABLE;
    };
  }
}
