package dk.blogstafet.gateway;

import dk.blogstafet.newsletter.lists.ListRowError;
import dk.blogstafet.newsletter.lists.SubscriberListReport;
import java.util.List;
import java.util.SortedMap;

/// Writes how an import of a list ended, as JSON.
public final class SubscriberListJson {
  private SubscriberListJson() {}

  /// Returns the result of an import that was done, or tried out.
  ///
  /// @param left how many readers were left out, by the list's word
  public static String finished(
      SubscriberListReport report, SortedMap<String, Integer> left, boolean dryRun) {
    return JsonWriter.object(json -> {
      json.text("outcome", "finished");
      json.bool("dryRun", dryRun);
      json.text("relay", report.relay().slug());
      json.number("new", report.fresh().size());
      json.number("alreadyThere", report.known().size());
      json.objects("suppressed", report.suppressed(), (it, line) -> it.number("line", line));
      json.objects("twice", report.twice(), SubscriberListJson::write);
      if (!left.isEmpty()) {
        json.object("left", it -> left.forEach((word, count) -> it.number(word, count)));
      }
    });
  }

  /// Returns why a list was refused. Nothing was stored.
  public static String refused(List<ListRowError> errors) {
    return JsonWriter.object(json -> {
      json.text("outcome", "refused");
      json.objects("flaws", errors, SubscriberListJson::write);
    });
  }

  private static void write(JsonWriter json, SubscriberListReport.DuplicateRow row) {
    json.number("line", row.line());
    json.number("first", row.first());
  }

  private static void write(JsonWriter json, ListRowError error) {
    json.number("line", error.line());
    json.text("code", error.code());
    json.text("field", error.field());
    json.text("message", error.sentence());
  }
}
