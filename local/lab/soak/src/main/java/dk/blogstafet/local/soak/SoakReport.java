package dk.blogstafet.local.soak;

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

/// The report, in Markdown: contains everything that is needed to reproduce it.
final class SoakReport {
  private static final int MOST = 20;

  private final List<String> head = new ArrayList<>();
  private final List<String> held = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final SoakOptions options;

  SoakReport(Instant start, String version, SoakOptions soakOptions) {
    this.options = soakOptions;
    head.add("# Proof");
    head.add("");
    head.add(
        "Each stage reports its claim, what it ran, and its limitations. It tested the code of the"
            + " commit below; a failed stage lists its failures.");
    head.add("");
    head.add("- started: " + start.truncatedTo(ChronoUnit.SECONDS) + " (UTC)");
    head.add("- commit: " + version);
    head.add("- reproduce: `./blogstafet soak " + soakOptions.arguments() + "`");
    head.add("- machine: " + machine());
    head.add("- Java: " + System.getProperty("java.vm.name") + " " + Runtime.version());
  }

  /// Adds a stage's result.
  void add(SoakStage stage, StageResult result, Duration took) {
    (result.hold() ? held : failed).add(stage.name());
    var again = "./blogstafet soak " + stage.name() + " " + stage.options(options);
    addParagraph("## " + stage.name() + ": " + (result.hold() ? "held" : "FAILED"));
    addParagraph("Claim: " + stage.claim());
    addParagraph("Limitations: " + stage.limitations());
    addParagraph("Reproduce: `" + again.strip() + "`");
    addParagraph("| measure | value |");
    lines.add("|---|---|");
    result.measures().forEach((what, value) -> lines.add("| " + what + " | " + value + " |"));
    lines.add("| duration | " + String.format(Locale.ROOT, "%,d s", took.toSeconds()) + " |");
    result.failures().stream().limit(MOST).forEach(this::addFailure);
    var more = result.failures().size() - MOST;
    if (more > 0) {
      addParagraph("And " + more + " more.");
    }
  }

  private void addParagraph(String line) {
    lines.add("");
    lines.add(line);
  }

  private void addFailure(String failure) {
    addParagraph("```");
    lines.addAll(failure.lines().toList());
    lines.add("```");
  }

  /// Writes the report, and returns its file.
  Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    var file = folder.resolve("report.md");
    var all = new ArrayList<>(head);
    all.add("- held: " + named(held));
    all.add("- failed: " + named(failed));
    all.addAll(lines);
    Files.writeString(file, String.join("\n", all) + "\n");
    return file;
  }

  private static String named(List<String> parts) {
    return parts.isEmpty() ? "none" : String.join(", ", parts);
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
