package dk.blogstafet.newsletter.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.ServiceErrorDetails;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A month of the clock with a change of daylight saving time, readers of each frequency who come
/// and go, mails that are refused or not answered, and an issue that an editor pauses.
final class IssueMonthTest {
  private static final int READERS = 12;

  @ParameterizedTest
  @CsvSource({"2026-03-01, 2026-W13", "2026-10-01, 2026-W43"})
  void accountsForEachReaderOfEachIssue(LocalDate first, String paused) {
    var fixture = new IssueFixture(first + "T05:00:00Z");
    for (var reader = 0; reader < READERS; reader++) {
      for (var frequency : MailFrequency.values()) {
        fixture.subscribe(name(frequency, reader), frequency);
      }
    }

    first.datesUntil(first.plusMonths(1).plusDays(3)).forEach(day -> pass(fixture, day, paused));

    var issues = fixture.issues.newest(IssueFixture.RELAY, 1_000);
    issues.forEach(issue -> checkLedger(fixture, issue));
    assertEquals(
        List.of(true, true, true),
        Stream.of(MailFrequency.values())
            .map(it ->
                issues.stream().anyMatch(issue -> issue.key().frequency().equals(Optional.of(it))))
            .toList());
    var all = issues.stream().map(Issue::counts).toList();
    assertTrue(all.stream().anyMatch(it -> it.failed() > 0), "a mail was refused");
    assertTrue(all.stream().anyMatch(it -> it.unknown() > 0), "a mail was not answered");
    assertTrue(fixture.issue(paused).counts().skipped() > 0, "readers left during the pause");
  }

  private static String name(MailFrequency frequency, int reader) {
    return frequency.label() + reader;
  }

  private static void pass(IssueFixture fixture, LocalDate day, String paused) {
    moveTo(fixture, day.atTime(7, 59));
    fixture.process.sweep();
    answer(fixture, day.getDayOfMonth());
    moveTo(fixture, day.atTime(8, 0));
    fixture.process.cut();
    pause(fixture, paused, day);
    fixture.process.send();
    moveTo(fixture, day.atTime(12, 0));
    fixture.publish();
    moveTo(fixture, day.atTime(12, 10));
    fixture.process.sweep();
    resume(fixture, paused, day);
  }

  private static void moveTo(IssueFixture fixture, LocalDateTime local) {
    var then = local.atZone(DanishTime.ZONE).toInstant();
    fixture.clock.pass(Duration.between(fixture.clock.instant(), then));
  }

  private static void answer(IssueFixture fixture, int day) {
    if (day % 4 == 0) {
      fixture.mail.answerNext(new SendOutcome.OutcomeUnknown());
    } else if (day % 4 == 1) {
      fixture.mail.answerNext(
          new SendOutcome.Rejected(new ServiceErrorDetails("MessageRejected", 400, "")));
    }
  }

  /// Pauses the issue on the day on which it is due. Meanwhile a reader leaves, one changes the
  /// frequency, and one is erased.
  private static void pause(IssueFixture fixture, String paused, LocalDate day) {
    var issue = fixture.issues.find(IssueSamples.key(IssueFixture.RELAY, paused));
    if (issue.isPresent() && issue.get().key().id().dueDay().equals(day)) {
      var pause = new IssuePause(IssuePause.PauseReason.EDITOR, fixture.clock.instant());
      assertTrue(fixture.issues.update(IssueUpdate.of(issue.get().next().paused(pause))));
      fixture.leave(name(MailFrequency.WEEKLY, 0));
      fixture.subscribe(name(MailFrequency.WEEKLY, 1), MailFrequency.EACH);
      fixture.erase(name(MailFrequency.WEEKLY, 2));
    }
  }

  /// Lets the issue go on two days later.
  private static void resume(IssueFixture fixture, String paused, LocalDate day) {
    var issue = fixture.issues.find(IssueSamples.key(IssueFixture.RELAY, paused));
    if (issue.isPresent() && issue.get().key().id().dueDay().plusDays(2).equals(day)) {
      assertTrue(fixture.issues.update(IssueUpdate.of(issue.get().next().resumed())));
    }
  }

  private static void checkLedger(IssueFixture fixture, Issue issue) {
    assertEquals(IssueState.SENT, issue.state(), issue.toString());
    assertTrue(issue.isBalanced(), issue::toString);
    var counts = IssueCounts.NONE;
    var places = new ArrayList<LedgerKey>();
    for (var line : fixture.lines(issue)) {
      counts = counts.plus(line.state());
      places.add(line.key());
    }
    assertEquals(issue.counts(), counts);
    assertEquals(issue.audience().readers(), places.stream().distinct().count());
  }
}
