package dk.blogstafet.local.importing;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.archive.ExistingPost;
import dk.blogstafet.local.archive.FolderImportOutcome;
import dk.blogstafet.local.archive.FolderImportOutcome.FileError;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.importing.ImportResult.RelayResult;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.Category;
import dk.blogstafet.words.ValidationMessages;
import java.nio.file.Path;
import java.util.Locale;

/// Describes the result of an import for programs, as one JSON object.
record ImportJson(CommandMessages messages) {
  private static final String OUTCOME = "outcome";
  private static final String RELAY = "relay";

  String of(ImportResult result) {
    return JsonWriter.object(json -> {
      json.bool("dryRun", result.dryRun());
      json.objects("folders", result.relays(), this::relay);
      json.texts("left", result.left().stream().map(Path::toString).toList());
    });
  }

  /// Returns the name of a state of pages.
  static String name(RelayStore.PageState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private void relay(JsonWriter json, RelayResult result) {
    json.text("folder", result.folder().toString());
    switch (result.outcome()) {
      case FolderImportOutcome.Done done -> {
        done(json, done);
        json.text("pages", result.progress().map(it -> name(it.state())));
        json.text("address", result.progress().map(it -> it.address().toString()));
      }
      case FolderImportOutcome.Invalid(var errors) -> {
        json.text(OUTCOME, "refused");
        json.objects("complaints", errors, this::complaint);
      }
      case FolderImportOutcome.NotOpen(var relay) -> {
        json.text(OUTCOME, "closed");
        json.text(RELAY, relay.slug());
      }
      case FolderImportOutcome.Conflict(var relay) -> {
        json.text(OUTCOME, "overtaken");
        json.text(RELAY, relay.slug());
      }
    }
  }

  private static void done(JsonWriter json, FolderImportOutcome.Done done) {
    json.text(OUTCOME, "finished");
    json.text(RELAY, done.relay().slug());
    json.bool("opened", done.opened());
    json.texts("addedCategories", done.added().stream().map(Category::name).toList());
    json.number("imported", done.imported());
    json.number("alreadyThere", done.alreadyThere());
    json.objects("changed", done.changed(), ImportJson::existing);
    json.objects("withdrawn", done.withdrawn(), ImportJson::existing);
    json.texts("kept", done.kept());
  }

  private static void existing(JsonWriter json, ExistingPost post) {
    json.text("file", post.file().toString());
    json.number("line", post.line());
    json.text("date", post.date());
    json.text("title", post.title());
    json.text("post", post.post().slug());
    json.texts("differs", post.differs());
  }

  private void complaint(JsonWriter json, FileError complaint) {
    var error = complaint.error();
    json.text("file", complaint.file().toString());
    json.number("line", error.line());
    json.text("message", error.message(messages.language()));
    switch (error) {
      case LineError.UnexpectedText unexpected -> {
        var parts = unexpected.parts(messages.language());
        json.text("expected", parts.expected());
        json.text("found", parts.found());
        json.text("remedy", parts.remedy());
      }
      case LineError.RuleViolation violation -> {
        json.text("code", ValidationMessages.code(violation.error()));
        json.text("field", violation.error().at());
      }
    }
  }
}
