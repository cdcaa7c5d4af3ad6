package dk.blogstafet.local.newsletter;

import dk.blogstafet.gateway.SubscriberListJson;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.newsletter.lists.ListRowError;
import dk.blogstafet.newsletter.lists.SubscriberListReport;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// Says how an import of a list ended: to people in lines, to programs in one JSON object.
record SubscriberImportOutput(CommandMessages messages, String file, boolean json) {
  /// The most lines of one kind that are listed one by one.
  private static final int LISTED = 100;

  /// @param left how many readers were left out, by the list's word
  String finished(SubscriberListReport report, SortedMap<String, Integer> left, boolean dryRun) {
    return json ? SubscriberListJson.finished(report, left, dryRun) : textOf(report, left, dryRun);
  }

  String refused(List<ListRowError> errors) {
    return json ? SubscriberListJson.refused(errors) : textOf(errors);
  }

  private String textOf(
      SubscriberListReport report, SortedMap<String, Integer> left, boolean dryRun) {
    var lines = new ArrayList<String>();
    lines.add(
        messages.text(
            dryRun ? "list.would" : "list.done", report.relay().slug(), report.fresh().size()));
    lines.add(messages.text("list.known", report.known().size()));
    lines.add(
        messages.text("list.suppressed", report.suppressed().size(), at(report.suppressed())));
    lines.add(messages.text("list.twice", report.twice().size(), at(twice(report))));
    if (!left.isEmpty()) {
      lines.add(messages.text("list.left", counted(left)));
    }
    return String.join("\n", lines);
  }

  private static String counted(SortedMap<String, Integer> left) {
    return left.entrySet().stream()
        .map(it -> it.getKey() + " " + it.getValue())
        .collect(Collectors.joining(", "));
  }

  private static List<Integer> twice(SubscriberListReport report) {
    return report.twice().stream().map(SubscriberListReport.DuplicateRow::line).toList();
  }

  /// Where in the file; empty for no lines.
  private String at(List<Integer> lines) {
    if (lines.isEmpty()) {
      return "";
    }
    var shown = lines.stream().limit(LISTED).map(it -> "" + it).collect(Collectors.joining(", "));
    return messages.text("list.lines", shown + (lines.size() > LISTED ? " …" : ""));
  }

  private String textOf(List<ListRowError> errors) {
    var lines = new ArrayList<String>();
    lines.add(messages.text("list.refused", file));
    errors.stream()
        .limit(LISTED)
        .map(it -> "  " + file + ":" + it.line() + ": " + it.sentence())
        .forEach(lines::add);
    if (errors.size() > LISTED) {
      lines.add("  " + messages.text("list.more", errors.size() - LISTED));
    }
    return String.join("\n", lines);
  }
}
