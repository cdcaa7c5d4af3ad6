package dk.blogstafet.local.importing;

import static dk.blogstafet.local.manuscript.ManuscriptFiles.REPORT_FILE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.archive.RelayAdditions;
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
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/// Imports from other programs: reads the export into a folder of manuscripts, and imports that.
final class ForeignImport {
  private static final JsonMapper JSON = new JsonMapper();

  private final FolderImportSession session;
  private final CommandMessages messages;

  /// @param importSession imports the manuscripts
  ForeignImport(FolderImportSession importSession) {
    this.session = importSession;
    this.messages = importSession.messages();
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
  CommandResult run(ForeignImportRequest request, Path data)
      throws IOException, UserFacingException {
    try {
      var migrated = read(request, seen(data, request.relay()).map(RelaySnapshot::relay));
      var head = sentences(migrated, request);
      return migrated.taken() == 0
          ? new CommandResult(
              ExitCodes.REFUSED,
              head,
              json(migrated, request, MissingNode.getInstance()).toString())
          : publish(request, migrated, data);
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
    var migrated = new MigrationRun(what, messages, DanishTime.today(session.clock())).run();
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
    try (var store = session.opener().open(data)) {
      return store.relays().find(relay);
    }
  }

  private CommandResult publish(ForeignImportRequest request, MigrationResult migrated, Path data)
      throws IOException, UserFacingException {
    var additions = new RelayAdditions(migrated.added(), Optional.empty());
    var result = session.run(request.folder(), data, Optional.of(request.relay()), additions);
    var code =
        result.code() == ExitCodes.DONE && migrated.toCorrect() > 0
            ? ExitCodes.CONFLICT
            : result.code();
    return new CommandResult(
        code,
        sentences(migrated, request) + "\n" + result.text(),
        json(migrated, request, JSON.readTree(result.json())).toString());
  }

  /// Describes what was read.
  String sentences(MigrationResult migrated, ForeignImportRequest request) {
    var lines = new ArrayList<String>();
    lines.add(migrated.counts());
    lines.add(messages.text("migration.report.place", request.folder().resolve(REPORT_FILE)));
    if (migrated.toCorrect() > 0) {
      lines.add(messages.text("migration.to-correct", migrated.toCorrect()));
    }
    if (session.dryRun()) {
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
