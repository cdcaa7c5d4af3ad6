package dk.blogstafet.local.importing;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.words.ValidationMessages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Describes the result of an import for programs, as one JSON object.
record ImportJson(CommandMessages messages) implements ImportOutput {
  @Override
  public String finished(ImportReport report, Optional<RelayStore.PageProgress> progress) {
    return JsonWriter.object(json -> {
      json.text("outcome", "finished");
      json.bool("dryRun", progress.isEmpty());
      json.text("relay", report.relay().slug());
      json.bool("opened", report.opened());
      json.texts("addedCategories", names(report));
      json.number("imported", report.imported());
      json.number("alreadyThere", report.alreadyThere());
      json.objects("changed", report.changed(), ImportJson::changed);
      json.objects("withdrawn", report.withdrawn(), ImportJson::withdrawn);
      json.texts("kept", report.kept());
      json.text("pages", progress.map(it -> it.state().name().toLowerCase(Locale.ROOT)));
      json.text("address", progress.map(it -> it.address().toString()));
    });
  }

  @Override
  public String refused(List<LineError> errors) {
    return JsonWriter.object(json -> {
      json.text("outcome", "refused");
      json.objects("complaints", errors, this::complaint);
    });
  }

  @Override
  public String closed(RelayId relay) {
    return JsonWriter.object(json -> {
      json.text("outcome", "closed");
      json.text("relay", relay.slug());
    });
  }

  @Override
  public String unfinished(String reason) {
    return JsonWriter.object(json -> {
      json.text("outcome", "unfinished");
      json.text("reason", reason);
    });
  }

  private static List<String> names(ImportReport report) {
    return report.addedCategories().stream().map(Object::toString).toList();
  }

  private static void changed(JsonWriter json, ImportReport.ChangedEntry changed) {
    json.number("line", changed.line());
    json.text("date", changed.date().toString());
    json.text("title", changed.title());
    json.text("post", changed.post().slug());
    json.texts("differs", changed.differs());
  }

  private static void withdrawn(JsonWriter json, ImportReport.WithdrawnEntry post) {
    json.number("line", post.line());
    json.text("date", post.date().toString());
    json.text("title", post.title());
    json.text("post", post.post().slug());
  }

  private void complaint(JsonWriter json, LineError error) {
    json.number("line", error.line());
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
        json.text("message", violation.message(messages.language()));
      }
    }
  }
}
