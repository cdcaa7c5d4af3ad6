package dk.blogstafet.local.importing;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.archive.FolderImport;
import dk.blogstafet.local.archive.FolderImportOutcome;
import dk.blogstafet.local.archive.PictureFolder;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.runtime.UserFacingException;
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

/// Imports folders of manuscripts and describes the result.
final class FolderImportSession {
  private final RelayStore.RelayStoreOpener opener;
  private final Clock clock;
  private final boolean dryRun;
  private final CommandMessages messages;

  FolderImportSession(
      RelayStore.RelayStoreOpener relayStoreOpener,
      Clock clock,
      boolean dryRun,
      CommandMessages commandMessages) {
    this.opener = relayStoreOpener;
    this.clock = clock;
    this.dryRun = dryRun;
    this.messages = commandMessages;
  }

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
  /// @throws IOException if a file can't be read
  /// @throws UserFacingException if the store can't be opened
  CommandResult run(Path named, Path data, Optional<RelayId> relay)
      throws IOException, UserFacingException {
    var outcomes = new LinkedHashMap<Path, FolderImportOutcome>();
    var folders = FolderImport.folders(named);
    var left = FolderImport.ignoredFiles(named, folders);
    try (var store = opener.open(data)) {
      for (var folder : folders) {
        var outcome =
            new FolderImport(store.relays(), store.posts(), clock).run(folder, relay, dryRun);
        if (!dryRun && outcome instanceof FolderImportOutcome.Done done) {
          if (store.pictures().isPresent()) {
            PictureFolder.store(folder, done.relay(), store.pictures().get());
          }
          store.show(done.relay());
        }
        outcomes.put(folder, outcome);
      }
    }
    return outcomes.isEmpty()
        ? new CommandResult(ExitCodes.REFUSED, none(named) + text(left), json(outcomes, left))
        : new CommandResult(code(outcomes), text(outcomes) + text(left), json(outcomes, left));
  }

  private String none(Path named) {
    return messages.text("import.no-manuscripts", named);
  }

  private String text(List<Path> left) {
    return left.isEmpty()
        ? ""
        : left.stream()
            .map(file -> "\n  " + file)
            .collect(Collectors.joining("", "\n" + messages.text("import.left"), ""));
  }

  private static int code(Map<Path, FolderImportOutcome> outcomes) {
    return outcomes.values().stream()
        .mapToInt(FolderImportSession::code)
        .reduce(ExitCodes.DONE, (one, other) -> other == ExitCodes.DONE ? one : other);
  }

  private static int code(FolderImportOutcome outcome) {
    return switch (outcome) {
      case FolderImportOutcome.Done done ->
          done.different().isEmpty() ? ExitCodes.DONE : ExitCodes.CONFLICT;
      case FolderImportOutcome.Invalid _ -> ExitCodes.REFUSED;
      case FolderImportOutcome.Conflict _ -> ExitCodes.UNAVAILABLE;
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
      case FolderImportOutcome.Invalid(var errors) ->
          messages.text("list.refused", folder) + listed(errors);
      case FolderImportOutcome.Conflict(var relay) ->
          messages.text("import.conflict", relay) + "\n" + messages.text("import.again");
    };
  }

  private String text(FolderImportOutcome.Done done) {
    var relay = messages.text(done.opened() ? "import.new-relay" : "import.relay", done.relay());
    var key = dryRun ? "import.would" : "import.done";
    var words = messages.text(key, done.imported(), relay, done.alreadyThere());
    return done.different().isEmpty()
        ? words
        : words
            + done.different().stream()
                .map(it -> "\n  " + it)
                .collect(Collectors.joining("", "\n" + messages.text("import.different"), ""));
  }

  private String listed(List<FolderImportOutcome.FileError> errors) {
    return errors.stream()
        .map(it -> "\n  " + it.file() + ":" + it.error().sentence(messages.language()))
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

  private void write(JsonWriter json, FolderImportOutcome outcome) {
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
              it.text("message", error.error().sentence(messages.language()));
            });
      }
      case FolderImportOutcome.Conflict(var relay) -> {
        json.text("outcome", "overtaken");
        json.text("relay", relay.slug());
      }
    }
  }
}
