package dk.blogstafet.local.newsletter;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.local.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says how an import of a list ended: to people in lines, to programs in one JSON object.
record ListVoice(Speech speech, String file, boolean json) {
  /// The most lines of one kind that are listed one by one.
  private static final int LISTED = 100;

  String finished(ListReport report, boolean dryRun) {
    return json ? jsonOf(report, dryRun) : textOf(report, dryRun);
  }

  String refused(List<Fault> faults) {
    return json ? jsonOf(faults) : textOf(faults);
  }

  private String textOf(ListReport report, boolean dryRun) {
    var lines = new ArrayList<String>();
    lines.add(
        speech.text(
            dryRun ? "list.would" : "list.done", report.relay().slug(), report.fresh().size()));
    lines.add(speech.text("list.known", report.known().size()));
    lines.add(speech.text("list.suppressed", report.suppressed().size(), at(report.suppressed())));
    lines.add(speech.text("list.twice", report.twice().size(), at(twice(report))));
    return String.join("\n", lines);
  }

  private static List<Integer> twice(ListReport report) {
    return report.twice().stream().map(ListReport.Twice::line).toList();
  }

  /// Where in the file; empty for no lines.
  private String at(List<Integer> lines) {
    if (lines.isEmpty()) {
      return "";
    }
    var shown = lines.stream().limit(LISTED).map(it -> "" + it).collect(Collectors.joining(", "));
    return speech.text("list.lines", shown + (lines.size() > LISTED ? " …" : ""));
  }

  private String textOf(List<Fault> faults) {
    var lines = new ArrayList<String>();
    lines.add(speech.text("list.refused", file));
    faults.stream()
        .limit(LISTED)
        .map(it -> "  " + file + ":" + it.line() + ": " + it.sentence())
        .forEach(lines::add);
    if (faults.size() > LISTED) {
      lines.add("  " + speech.text("list.more", faults.size() - LISTED));
    }
    return String.join("\n", lines);
  }

  private static String jsonOf(ListReport report, boolean dryRun) {
    return JsonWriter.object(json -> {
      json.text("outcome", "finished");
      json.truth("dryRun", dryRun);
      json.text("relay", report.relay().slug());
      json.number("new", report.fresh().size());
      json.number("alreadyThere", report.known().size());
      json.objects("suppressed", report.suppressed(), (it, line) -> it.number("line", line));
      json.objects("twice", report.twice(), ListVoice::write);
    });
  }

  private static void write(JsonWriter json, ListReport.Twice twice) {
    json.number("line", twice.line());
    json.number("first", twice.first());
  }

  private static String jsonOf(List<Fault> faults) {
    return JsonWriter.object(json -> {
      json.text("outcome", "refused");
      json.objects("flaws", faults, ListVoice::write);
    });
  }

  private static void write(JsonWriter json, Fault fault) {
    json.number("line", fault.line());
    json.text("code", fault.code());
    json.text("field", fault.field());
    json.text("message", fault.sentence());
  }
}
