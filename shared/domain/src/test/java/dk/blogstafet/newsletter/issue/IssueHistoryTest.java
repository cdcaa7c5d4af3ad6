package dk.blogstafet.newsletter.issue;

import dk.blogstafet.relay.RandomCases;
import org.junit.jupiter.api.Test;

/// A few random histories; the soak test plays many.
final class IssueHistoryTest {
  private static final int HISTORIES = 30;

  @Test
  void giveEachReaderEachPostOnce() {
    RandomCases.of(HISTORIES, random -> new IssueHistory(random, false).run());
  }

  @Test
  void loseAndRepeatNothingWhereProcessesAreKilledAnywhere() {
    RandomCases.of(HISTORIES, random -> new IssueHistory(random, true).run());
  }
}
