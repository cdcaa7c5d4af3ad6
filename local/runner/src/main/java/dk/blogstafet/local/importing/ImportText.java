package dk.blogstafet.local.importing;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.RelayId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says for people how an import ended.
final class ImportText implements ImportOutput {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yy");

  /// The most things of one kind that are listed one by one.
  private static final int LISTED = 100;

  private final String file;

  /// Speaks of a file by the name that people gave it.
  ImportText(String file) {
    this.file = file;
  }

  @Override
  public String finished(ImportReport report, Optional<RelayStore.PageProgress> progress) {
    var lines = new ArrayList<String>();
    lines.add(headline(report, progress.isEmpty()));
    if (!report.addedCategories().isEmpty()) {
      var names = report.addedCategories().stream().map(Object::toString);
      lines.add("New categories: " + names.collect(Collectors.joining(", ")) + ".");
    }
    if (!report.changed().isEmpty()) {
      lines.add(
          posts(report.changed().size())
              + " there with something else than the page, and left so:");
      lines.addAll(listed(report.changed().stream().map(ImportText::changed).toList()));
    }
    if (!report.withdrawn().isEmpty()) {
      lines.add(
          posts(report.withdrawn().size())
              + " withdrawn or purged since, and not published again:");
      lines.addAll(listed(report.withdrawn().stream().map(ImportText::withdrawn).toList()));
    }
    if (!report.kept().isEmpty()) {
      lines.add(
          "Left as the relay has it, though the page differs: "
              + String.join(", ", report.kept())
              + ".");
    }
    progress.map(ImportText::where).ifPresent(lines::add);
    return String.join("\n", lines);
  }

  private static String where(RelayStore.PageProgress progress) {
    return switch (progress.state()) {
      case SERVED -> "Read it at " + progress.address();
      case RENDERED -> "Its pages are ready: ./blogstafet up shows them at " + progress.address();
      case BEHIND -> "Its pages are still being made, and will be at " + progress.address();
    };
  }

  @Override
  public String refused(List<LineError> errors) {
    var lines = new ArrayList<String>();
    lines.add(file + " can't be imported, and nothing of it was stored:");
    lines.addAll(listed(errors.stream().map(error -> file + ":" + error.sentence()).toList()));
    return String.join("\n", lines);
  }

  @Override
  public String closed(RelayId relay) {
    return "The relay " + relay + " is closed, and nothing was stored. Open it before you import.";
  }

  @Override
  public String unreachable(String sentence) {
    return sentence;
  }

  @Override
  public String unfinished(String reason) {
    return reason + "\nWhat was stored stays; run the same import again, and it does the rest.";
  }

  private static String headline(ImportReport report, boolean dryRun) {
    var relay = (report.opened() ? "the new relay " : "the relay ") + report.relay();
    return (dryRun ? "Would import " : "Imported ")
        + posts(report.imported())
        + " into "
        + relay
        + "; "
        + posts(report.alreadyThere())
        + (dryRun ? " there already. Nothing was stored." : " there already.");
  }

  private static String changed(ImportReport.ChangedEntry changed) {
    return DATE.format(changed.date())
        + " "
        + changed.title()
        + " (line "
        + changed.line()
        + ": "
        + String.join(", ", changed.differs())
        + ")";
  }

  private static String withdrawn(ImportReport.WithdrawnEntry post) {
    return DATE.format(post.date()) + " " + post.title() + " (line " + post.line() + ")";
  }

  private static String posts(int count) {
    return count == 1 ? "1 post" : count + " posts";
  }

  private static List<String> listed(List<String> things) {
    var lines = new ArrayList<String>();
    things.stream().limit(LISTED).forEach(thing -> lines.add("  " + thing));
    if (things.size() > LISTED) {
      lines.add("  … and " + (things.size() - LISTED) + " more; --json lists them all.");
    }
    return lines;
  }
}
