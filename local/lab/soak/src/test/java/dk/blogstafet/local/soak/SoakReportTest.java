package dk.blogstafet.local.soak;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SoakReportTest {
  private final SoakOptions soakOptions =
      new SoakOptions(Path.of(""), 7, 1, 2, 3, Duration.ofSeconds(4), 5);

  @TempDir private Path folder;

  @Test
  void reportsClaimNumbersAndLimitations() throws IOException {
    var report = told(new StageResultBuilder().count("cases", 12_345).with(List.of()));

    assertTrue(report.contains("## double: held"), report);
    assertTrue(report.contains("Claim: All is well."), report);
    assertTrue(report.contains("Limitations: Anything."), report);
    assertTrue(report.contains("| cases | 12,345 |"), report);
    assertTrue(
        report.contains(
            "`./blogstafet soak --cases 1 --inputs 2 --kills 3 --load 4 --lighthouse 5 --seed 7`"),
        report);
    assertTrue(report.contains("Reproduce: `./blogstafet soak double --seed 7`"), report);
    assertTrue(report.contains("- held: double\n- failed: none\n\n## double"), report);
  }

  @Test
  void omitsOptionsOfAStageWithoutAny() throws IOException {
    var report = told(new TextOnlyStage(""), new StageResultBuilder().with(List.of()));

    assertTrue(report.contains("Reproduce: `./blogstafet soak double`"), report);
  }

  @Test
  void reportsFailures() throws IOException {
    var report = told(new StageResultBuilder().with(List.of("It broke\nat the third")));

    assertTrue(report.contains("- held: none\n- failed: double\n"), report);
    assertTrue(report.contains("## double: FAILED"), report);
    assertTrue(report.contains("```\nIt broke\nat the third\n```"), report);
  }

  private String told(StageResult result) throws IOException {
    return told(new TextOnlyStage("--seed 7"), result);
  }

  private String told(SoakStage stage, StageResult result) throws IOException {
    var report = new SoakReport(Instant.EPOCH, "abc", soakOptions);
    report.add(stage, result, Duration.ofSeconds(1));
    return Files.readString(report.write(folder));
  }

  /// A stage with fixed texts.
  private record TextOnlyStage(String options) implements SoakStage {
    @Override
    public String name() {
      return "double";
    }

    @Override
    public String claim() {
      return "All is well.";
    }

    @Override
    public String limitations() {
      return "Anything.";
    }

    @Override
    public String options(SoakOptions scale) {
      return options;
    }

    @Override
    public StageResult run(SoakOptions options) {
      return new StageResultBuilder().with(List.of());
    }
  }
}
