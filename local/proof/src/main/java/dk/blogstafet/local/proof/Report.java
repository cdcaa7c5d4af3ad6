package dk.blogstafet.local.proof;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The report, in Markdown: for somebody who believes nothing, and wants to see it again.
final class Report {
  private static final int MOST = 20;

  private final List<String> lines = new ArrayList<>();
  private final String arguments;

  Report(Instant start, String version, Scale scale) {
    arguments = scale.arguments();
    lines.add("# Proof");
    lines.add("");
    lines.add(
        "Each part says what is claimed, what was tried, and what that does not show. What it held"
            + " against is the code of the commit below; a part that failed says all that was wrong.");
    lines.add("");
    lines.add("- begun: " + start.truncatedTo(ChronoUnit.SECONDS) + " (UTC)");
    lines.add("- of: commit " + version);
    lines.add("- again: `./blogstafet proof " + arguments + "`");
    lines.add("- machine: " + machine());
    lines.add("- Java: " + System.getProperty("java.vm.name") + " " + Runtime.version());
  }

  /// Adds a part's findings.
  void add(Part part, Findings findings, Duration took) {
    lines.add("");
    lines.add("## " + part.name() + ": " + (findings.hold() ? "held" : "FAILED"));
    lines.add("");
    lines.add("Claimed: " + part.claim());
    lines.add("");
    lines.add("Not shown: " + part.leftOpen());
    lines.add("");
    lines.add("Again, alone: `./blogstafet proof " + part.name() + " " + arguments + "`");
    lines.add("");
    lines.add("| tried | |");
    lines.add("|---|---|");
    findings.tried().forEach((what, value) -> lines.add("| " + what + " | " + value + " |"));
    lines.add("| took | " + String.format(Locale.ROOT, "%,d s", took.toSeconds()) + " |");
    findings.failures().stream().limit(MOST).forEach(this::addFailure);
    var more = findings.failures().size() - MOST;
    if (more > 0) {
      lines.add("");
      lines.add("And " + more + " more.");
    }
  }

  private void addFailure(String failure) {
    lines.add("");
    lines.add("```");
    lines.addAll(failure.lines().toList());
    lines.add("```");
  }

  /// Writes the report, and where to.
  Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    var file = folder.resolve("report.md");
    Files.writeString(file, String.join("\n", lines) + "\n");
    return file;
  }

  private static String machine() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return system.getName()
        + " "
        + system.getVersion()
        + " "
        + system.getArch()
        + ", "
        + system.getAvailableProcessors()
        + " processors, "
        + String.format(Locale.ROOT, "load %.1f at the start", system.getSystemLoadAverage());
  }
}
