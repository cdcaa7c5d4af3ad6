package dk.blogstafet.local.importing;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.archive.FolderImport;
import dk.blogstafet.local.archive.FolderImportOutcome;
import dk.blogstafet.local.machine.UserFacingException;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;

/// Imports folders of manuscripts and says how that ended.
final class FolderImportSession {
  private static final int REFUSED = ImportCommand.REFUSED;

  private final RelayStore.RelayStoreOpener opener;
  private final Clock clock;
  private final boolean dryRun;

  FolderImportSession(RelayStore.RelayStoreOpener relayStoreOpener, Clock clock, boolean dryRun) {
    this.opener = relayStoreOpener;
    this.clock = clock;
    this.dryRun = dryRun;
  }

  /// How it ended: an exit code, and the words for it.
  record CommandResult(int code, String text, String json) {
    /// Says it.
    int say(boolean asJson, PrintWriter out, PrintWriter errors) {
      var isGood = code == ImportCommand.DONE || code == ImportCommand.DIFFERENT;
      (isGood || asJson ? out : errors).println(asJson ? json : text);
      return code;
    }
  }

  /// Imports the folder, or those of relays in it.
  ///
  /// @param wish the relay, where a folder has no file of one
  /// @throws IOException if a file can't be read
  CommandResult run(Path named, Path data, Optional<RelayId> wish) throws IOException {
    var outcomes = new LinkedHashMap<Path, FolderImportOutcome>();
    var folders = FolderImport.folders(named);
    var left = FolderImport.ignoredFiles(named, folders);
    try (var store = opener.open(data)) {
      for (var folder : folders) {
        var outcome =
            new FolderImport(store.relays(), store.posts(), clock).run(folder, wish, dryRun);
        if (!dryRun && outcome instanceof FolderImportOutcome.Done done) {
          store.show(done.relay());
        }
        outcomes.put(folder, outcome);
      }
    } catch (UserFacingException userFacingException) {
      return unreachable(String.valueOf(userFacingException.getMessage()));
    } catch (SdkException broken) {
      return unreachable("The store failed: " + broken.getMessage() + "\nRun it again.");
    }
    return outcomes.isEmpty()
        ? new CommandResult(REFUSED, none(named) + text(left), json(outcomes, left))
        : new CommandResult(code(outcomes), text(outcomes) + text(left), json(outcomes, left));
  }

  private static String none(Path named) {
    return named + " has no manuscripts: files that end in .md or .markdown.";
  }

  private static String text(List<Path> left) {
    return left.stream()
        .map(file -> "\n  " + file)
        .collect(Collectors.joining("", left.isEmpty() ? "" : "\nNot imported:", ""));
  }

  private static CommandResult unreachable(String sentence) {
    var json =
        JsonWriter.object(it -> {
          it.text("outcome", "unreachable");
          it.text("reason", sentence);
        });
    return new CommandResult(ImportCommand.AGAIN, sentence, json);
  }

  private static int code(Map<Path, FolderImportOutcome> outcomes) {
    return outcomes.values().stream()
        .mapToInt(FolderImportSession::code)
        .reduce(ImportCommand.DONE, (one, other) -> other == ImportCommand.DONE ? one : other);
  }

  private static int code(FolderImportOutcome outcome) {
    return switch (outcome) {
      case FolderImportOutcome.Done done ->
          done.different().isEmpty() ? ImportCommand.DONE : ImportCommand.DIFFERENT;
      case FolderImportOutcome.Invalid _ -> REFUSED;
      case FolderImportOutcome.Conflict _ -> ImportCommand.AGAIN;
    };
  }

  private String text(Map<Path, FolderImportOutcome> outcomes) {
    return outcomes.entrySet().stream()
        .map(it -> text(it.getKey(), it.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private String text(Path folder, FolderImportOutcome outcome) {
    return switch (outcome) {
      case FolderImportOutcome.Done done -> text(done);
      case FolderImportOutcome.Invalid(var breaches) ->
          folder + " can't be imported, and nothing of it was stored:" + listed(breaches);
      case FolderImportOutcome.Conflict(var relay) ->
          "The relay "
              + relay
              + " was changed by others meanwhile.\n"
              + "What was stored stays; run the same import again, and it does the rest.";
    };
  }

  private String text(FolderImportOutcome.Done done) {
    var words =
        (dryRun ? "Would import " : "Imported ")
            + (done.imported() == 1 ? "1 post" : done.imported() + " posts")
            + (done.opened() ? " into the new relay " : " into the relay ")
            + done.relay()
            + "; "
            + done.alreadyThere()
            + (dryRun ? " there already. Nothing was stored." : " there already.");
    return done.different().isEmpty()
        ? words
        : words
            + "\nThere with something else, or withdrawn or brought back since, and left so:"
            + done.different().stream().map(it -> "\n  " + it).collect(Collectors.joining());
  }

  private static String listed(List<FolderImportOutcome.FileError> breaches) {
    return breaches.stream()
        .map(it -> "\n  " + it.file() + ":" + it.error().sentence())
        .collect(Collectors.joining());
  }

  private String json(Map<Path, FolderImportOutcome> outcomes, List<Path> left) {
    return JsonWriter.object(json -> {
      json.bool("dryRun", dryRun);
      json.objects(
          "folders",
          List.copyOf(outcomes.entrySet()),
          (it, folder) -> {
            it.text("folder", folder.getKey().toString());
            write(it, folder.getValue());
          });
      json.texts("left", left.stream().map(Path::toString).toList());
    });
  }

  private static void write(JsonWriter json, FolderImportOutcome outcome) {
    switch (outcome) {
      case FolderImportOutcome.Done done -> {
        json.text("outcome", "finished");
        json.text("relay", done.relay().slug());
        json.bool("opened", done.opened());
        json.number("imported", done.imported());
        json.number("alreadyThere", done.alreadyThere());
        json.texts("different", done.different());
      }
      case FolderImportOutcome.Invalid(var breaches) -> {
        json.text("outcome", "refused");
        json.objects(
            "complaints",
            breaches,
            (it, error) -> {
              it.text("file", error.file().toString());
              it.number("line", error.error().line());
              it.text("message", error.error().sentence());
            });
      }
      case FolderImportOutcome.Conflict(var relay) -> {
        json.text("outcome", "overtaken");
        json.text("relay", relay.slug());
      }
    }
  }
}
