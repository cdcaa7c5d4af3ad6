package dk.blogstafet.local.importing;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.archive.FolderImport;
import dk.blogstafet.local.archive.FolderOutcome;
import dk.blogstafet.local.machine.Trouble;
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
final class FolderSession {
  private static final int REFUSED = ImportCommand.REFUSED;

  private final Store.Door door;
  private final Clock clock;
  private final boolean dryRun;

  FolderSession(Store.Door door, Clock clock, boolean dryRun) {
    this.door = door;
    this.clock = clock;
    this.dryRun = dryRun;
  }

  /// How it ended: an exit code, and the words for it.
  record End(int code, String text, String json) {
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
  End run(Path named, Path data, Optional<RelayId> wish) throws IOException {
    var outcomes = new LinkedHashMap<Path, FolderOutcome>();
    var folders = FolderImport.folders(named);
    var left = FolderImport.left(named, folders);
    try (var store = door.open(data)) {
      for (var folder : folders) {
        var outcome =
            new FolderImport(store.relays(), store.posts(), clock).run(folder, wish, dryRun);
        if (!dryRun && outcome instanceof FolderOutcome.Finished finished) {
          store.show(finished.relay());
        }
        outcomes.put(folder, outcome);
      }
    } catch (Trouble trouble) {
      return unreachable(String.valueOf(trouble.getMessage()));
    } catch (SdkException broken) {
      return unreachable("The store failed: " + broken.getMessage() + "\nRun it again.");
    }
    return outcomes.isEmpty()
        ? new End(REFUSED, none(named) + text(left), json(outcomes, left))
        : new End(code(outcomes), text(outcomes) + text(left), json(outcomes, left));
  }

  private static String none(Path named) {
    return named + " has no manuscripts: files that end in .md or .markdown.";
  }

  private static String text(List<Path> left) {
    return left.stream()
        .map(file -> "\n  " + file)
        .collect(Collectors.joining("", left.isEmpty() ? "" : "\nNot imported:", ""));
  }

  private static End unreachable(String sentence) {
    var json =
        JsonWriter.object(it -> {
          it.text("outcome", "unreachable");
          it.text("reason", sentence);
        });
    return new End(ImportCommand.AGAIN, sentence, json);
  }

  private static int code(Map<Path, FolderOutcome> outcomes) {
    return outcomes.values().stream()
        .mapToInt(FolderSession::code)
        .reduce(ImportCommand.DONE, (one, other) -> other == ImportCommand.DONE ? one : other);
  }

  private static int code(FolderOutcome outcome) {
    return switch (outcome) {
      case FolderOutcome.Finished finished ->
          finished.different().isEmpty() ? ImportCommand.DONE : ImportCommand.DIFFERENT;
      case FolderOutcome.Refused _ -> REFUSED;
      case FolderOutcome.Overtaken _ -> ImportCommand.AGAIN;
    };
  }

  private String text(Map<Path, FolderOutcome> outcomes) {
    return outcomes.entrySet().stream()
        .map(it -> text(it.getKey(), it.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private String text(Path folder, FolderOutcome outcome) {
    return switch (outcome) {
      case FolderOutcome.Finished finished -> text(finished);
      case FolderOutcome.Refused(var breaches) ->
          folder + " can't be imported, and nothing of it was stored:" + listed(breaches);
      case FolderOutcome.Overtaken(var relay) ->
          "The relay "
              + relay
              + " was changed by others meanwhile.\n"
              + "What was stored stays; run the same import again, and it does the rest.";
    };
  }

  private String text(FolderOutcome.Finished finished) {
    var words =
        (dryRun ? "Would import " : "Imported ")
            + (finished.imported() == 1 ? "1 post" : finished.imported() + " posts")
            + (finished.opened() ? " into the new relay " : " into the relay ")
            + finished.relay()
            + "; "
            + finished.alreadyThere()
            + (dryRun ? " there already. Nothing was stored." : " there already.");
    return finished.different().isEmpty()
        ? words
        : words
            + "\nThere with something else, or withdrawn or brought back since, and left so:"
            + finished.different().stream().map(it -> "\n  " + it).collect(Collectors.joining());
  }

  private static String listed(List<FolderOutcome.Breach> breaches) {
    return breaches.stream()
        .map(it -> "\n  " + it.file() + ":" + it.complaint().sentence())
        .collect(Collectors.joining());
  }

  private String json(Map<Path, FolderOutcome> outcomes, List<Path> left) {
    return JsonWriter.object(json -> {
      json.truth("dryRun", dryRun);
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

  private static void write(JsonWriter json, FolderOutcome outcome) {
    switch (outcome) {
      case FolderOutcome.Finished finished -> {
        json.text("outcome", "finished");
        json.text("relay", finished.relay().slug());
        json.truth("opened", finished.opened());
        json.number("imported", finished.imported());
        json.number("alreadyThere", finished.alreadyThere());
        json.texts("different", finished.different());
      }
      case FolderOutcome.Refused(var breaches) -> {
        json.text("outcome", "refused");
        json.objects(
            "complaints",
            breaches,
            (it, breach) -> {
              it.text("file", breach.file().toString());
              it.number("line", breach.complaint().line());
              it.text("message", breach.complaint().sentence());
            });
      }
      case FolderOutcome.Overtaken(var relay) -> {
        json.text("outcome", "overtaken");
        json.text("relay", relay.slug());
      }
    }
  }
}
