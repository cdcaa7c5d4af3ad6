package dk.blogstafet.local.importing;

import static dk.blogstafet.local.manuscript.ManuscriptFiles.REPORT_FILE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.importing.FolderImportSession.CommandResult;
import dk.blogstafet.local.migration.ForeignFormat;
import dk.blogstafet.local.migration.MigrationRun;
import dk.blogstafet.local.migration.MigrationRun.MigrationRequest;
import dk.blogstafet.local.migration.MigrationRun.MigrationResult;
import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.local.migration.web.PictureDownload;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.page.renewal.RetryPause;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Imports from other programs: reads the export into a folder of manuscripts, and imports that.
final class ForeignImport {
  private static final JsonMapper JSON = new JsonMapper();

  private final RelayStore.RelayStoreOpener opener;
  private final Clock clock;
  private final CommandMessages messages;

  ForeignImport(
      RelayStore.RelayStoreOpener relayStoreOpener, Clock clock, CommandMessages messages) {
    this.opener = relayStoreOpener;
    this.clock = clock;
    this.messages = messages;
  }

  /// What to import.
  ///
  /// @param category for posts that have none
  /// @param folder for the manuscripts
  /// @param isFetching whether to download the pictures of the posts
  record ForeignImportRequest(
      Path file,
      ForeignFormat format,
      RelayId relay,
      Optional<String> category,
      Path folder,
      boolean isFetching) {}

  /// Reads an export and imports its posts into a data folder.
  ///
  /// @throws IOException if the export can't be read, or the folder can't be written
  /// @throws UserFacingException if the store can't be opened
  CommandResult run(ForeignImportRequest request, Path data, boolean dryRun)
      throws IOException, UserFacingException {
    var seen = seen(data, request.relay());
    try {
      var migrated = read(request, seen.map(RelaySnapshot::relay));
      var head = sentences(migrated, request, dryRun);
      return migrated.taken() == 0
          ? new CommandResult(
              ExitCodes.REFUSED,
              head,
              json(migrated, request, MissingNode.getInstance()).toString())
          : publish(request, seen, migrated, data, dryRun);
    } catch (BrokenExportException broken) {
      return refused(broken);
    }
  }

  /// Reads an export only.
  ///
  /// @param relay the relay that gets the posts, if its description is known
  MigrationResult read(ForeignImportRequest request, Optional<Relay> relay)
      throws IOException, BrokenExportException {
    var what =
        new MigrationRequest(
            request.file(),
            request.format(),
            request.relay(),
            relay,
            request.category(),
            request.folder());
    var migrated = new MigrationRun(what, messages, DanishTime.today(clock)).run();
    if (request.isFetching()) {
      new PictureDownload(request.folder(), messages, RetryPause.real())
          .run(migrated.pictures(), migrated.addresses(), request.folder().resolve(REPORT_FILE));
    }
    return migrated;
  }

  /// Describes an export that can't be read.
  CommandResult refused(BrokenExportException broken) {
    var sentence = broken.sentence(messages);
    var json =
        JsonWriter.object(it -> {
          it.text("outcome", "refused");
          it.text("reason", sentence);
        });
    return new CommandResult(ExitCodes.REFUSED, sentence, json);
  }

  private Optional<RelaySnapshot> seen(Path data, RelayId relay) throws UserFacingException {
    try (var store = opener.open(data)) {
      return store.relays().find(relay);
    }
  }

  private CommandResult publish(
      ForeignImportRequest request,
      Optional<RelaySnapshot> seen,
      MigrationResult migrated,
      Path data,
      boolean dryRun)
      throws IOException, UserFacingException {
    var target = seen.map(it -> it.with(extended(it.relay(), migrated.added())));
    if (!dryRun && seen.isPresent() && !migrated.added().isEmpty()) {
      describe(seen.get(), target.orElseThrow().relay(), data);
    }
    RelayStore.RelayStoreOpener stores =
        dryRun && target.isPresent()
            ? folder -> new RehearsedRelayStore(opener.open(folder), target.get())
            : opener;
    var result =
        new FolderImportSession(stores, clock, dryRun, messages)
            .run(request.folder(), data, Optional.of(request.relay()));
    var code =
        result.code() == ExitCodes.DONE && migrated.toCorrect() > 0
            ? ExitCodes.CONFLICT
            : result.code();
    return new CommandResult(
        code,
        sentences(migrated, request, dryRun) + "\n" + result.text(),
        json(migrated, request, JSON.readTree(result.json())).toString());
  }

  private void describe(RelaySnapshot seen, Relay relay, Path data) throws UserFacingException {
    try (var store = opener.open(data)) {
      if (store.relays().describe(seen, relay) instanceof CommitResult.Conflict) {
        throw UserFacingException.of("import.conflict", relay.id());
      }
    }
  }

  private static Relay extended(Relay relay, List<Category> added) {
    var categories = new ArrayList<>(relay.categories());
    categories.addAll(added);
    return relay.withCategories(categories);
  }

  /// Describes what was read.
  String sentences(MigrationResult migrated, ForeignImportRequest request, boolean dryRun) {
    var lines = new ArrayList<String>();
    lines.add(migrated.counts());
    lines.add(messages.text("migration.report.place", request.folder().resolve(REPORT_FILE)));
    if (!migrated.added().isEmpty()) {
      var names = migrated.added().stream().map(Category::name).collect(Collectors.joining(", "));
      lines.add(messages.text("import.new-categories", names));
    }
    if (migrated.toCorrect() > 0) {
      lines.add(messages.text("migration.to-correct", migrated.toCorrect()));
    }
    if (dryRun) {
      lines.add(messages.text("migration.look", request.folder(), request.relay()));
    }
    return String.join("\n", lines);
  }

  /// @param result of the folder import
  private static ObjectNode json(
      MigrationResult migrated, ForeignImportRequest request, JsonNode result) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("format", request.format().label());
    json.put("found", migrated.found());
    json.put("taken", migrated.taken());
    json.put("notTaken", migrated.left());
    json.put("toCorrect", migrated.toCorrect());
    json.put("manuscripts", request.folder().toString());
    var added = json.putArray("addedCategories");
    migrated.added().forEach(it -> added.add(it.name()));
    result.properties().forEach(it -> json.set(it.getKey(), it.getValue()));
    return json;
  }
}
