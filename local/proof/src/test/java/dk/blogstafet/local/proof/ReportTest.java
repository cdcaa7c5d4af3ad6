package dk.blogstafet.local.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {
  private final Scale scale = new Scale(Path.of(""), 7, 1, 2, 3, Duration.ofSeconds(4), 5);

  @TempDir private Path folder;

  @Test
  void saysWhatWasClaimedTriedAndNotShown() throws IOException {
    var report = told(new Facts().count("cases", 12_345).with(List.of()));

    assertTrue(report.contains("## double: held"), report);
    assertTrue(report.contains("Claimed: All is well."), report);
    assertTrue(report.contains("Not shown: Anything."), report);
    assertTrue(report.contains("| cases | 12,345 |"), report);
    assertTrue(
        report.contains(
            "`./blogstafet proof --cases 1 --inputs 2 --kills 3 --load 4 --lighthouse 5 --seed 7`"),
        report);
    assertTrue(report.contains("Again, alone: `./blogstafet proof double --seed 7`"), report);
    assertTrue(report.contains("- held: double\n- failed: none\n\n## double"), report);
  }

  @Test
  void endsAPartWithoutOptionsWithItsName() throws IOException {
    var report = told(new WordsOnly(""), new Facts().with(List.of()));

    assertTrue(report.contains("Again, alone: `./blogstafet proof double`"), report);
  }

  @Test
  void saysWhatFailed() throws IOException {
    var report = told(new Facts().with(List.of("It broke\nat the third")));

    assertTrue(report.contains("- held: none\n- failed: double\n"), report);
    assertTrue(report.contains("## double: FAILED"), report);
    assertTrue(report.contains("```\nIt broke\nat the third\n```"), report);
  }

  private String told(Findings findings) throws IOException {
    return told(new WordsOnly("--seed 7"), findings);
  }

  private String told(Part part, Findings findings) throws IOException {
    var report = new Report(Instant.EPOCH, "abc", scale);
    report.add(part, findings, Duration.ofSeconds(1));
    return Files.readString(report.write(folder));
  }

  /// A part that is all words.
  private record WordsOnly(String options) implements Part {
    @Override
    public String name() {
      return "double";
    }

    @Override
    public String claim() {
      return "All is well.";
    }

    @Override
    public String leftOpen() {
      return "Anything.";
    }

    @Override
    public String options(Scale scale) {
      return options;
    }

    @Override
    public Findings prove(Scale scale) {
      return new Facts().with(List.of());
    }
  }
}
