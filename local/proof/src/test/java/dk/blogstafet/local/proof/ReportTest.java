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
            "`./blogstafet proof double --cases 1 --inputs 2 --kills 3 --load 4 --lighthouse 5 --seed 7`"),
        report);
  }

  @Test
  void saysWhatFailed() throws IOException {
    var report = told(new Facts().with(List.of("It broke\nat the third")));

    assertTrue(report.contains("## double: FAILED"), report);
    assertTrue(report.contains("```\nIt broke\nat the third\n```"), report);
  }

  private String told(Findings findings) throws IOException {
    var report = new Report(Instant.EPOCH, "abc", scale);
    report.add(new WordsOnly(), findings, Duration.ofSeconds(1));
    return Files.readString(report.write(folder));
  }

  /// A part that is all words.
  private static final class WordsOnly implements Part {
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
    public Findings prove(Scale scale) {
      return new Facts().with(List.of());
    }
  }
}
