package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.relay.Correction.CorrectionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IssueIdTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-30, DAY, 2026-11-30, 2026-11-29T23:00:00Z",
    "2026-W48, WEEK, 2026-11-23, 2026-11-30T07:00:00Z",
    "2026-W53, WEEK, 2026-12-28, 2027-01-04T07:00:00Z",
    "2026-11, MONTH, 2026-11-01, 2026-12-01T07:00:00Z",
    "2026-12, MONTH, 2026-12-01, 2027-01-01T07:00:00Z",
    "2026-11-30-e3-r1, CORRECTION, 2026-11-30, 2026-11-29T23:00:00Z"
  })
  void isDueInCopenhagenTime(
      String text, IssueId.IssuePeriod period, LocalDate first, Instant due) {
    var issue = new IssueId(text);

    assertEquals(period, issue.period());
    assertEquals(first, issue.firstDay());
    assertEquals(due, issue.due());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-W12, 2026-03-23T07:00:00Z",
    "2026-W13, 2026-03-30T06:00:00Z",
    "2026-03-30, 2026-03-29T22:00:00Z",
    "2026-10-26, 2026-10-25T23:00:00Z"
  })
  void followsDaylightSavingTime(String text, Instant due) {
    assertEquals(due, new IssueId(text).due());
  }

  @Test
  void namesWeeksByTheirWeekBasedYear() {
    assertEquals(new IssueId("2026-W53"), IssueId.ofWeek(LocalDate.parse("2027-01-03")));
    assertEquals(new IssueId("2025-W01"), IssueId.ofWeek(LocalDate.parse("2024-12-30")));
    assertEquals(new IssueId("2026-02"), IssueId.ofMonth(YearMonth.of(2026, 2)));
    assertEquals(new IssueId("2026-02-01"), IssueId.ofDay(LocalDate.parse("2026-02-01")));
  }

  @Test
  void namesCorrectionsByTheirPlace() {
    var reply = new CorrectionRef(new Leg(12), CorrectionKind.REPLY, 50);

    var issue = IssueId.ofCorrection(LocalDate.parse("2026-11-30"), reply);

    assertEquals(new IssueId("2026-11-30-e12-g50"), issue);
    assertEquals(Optional.of(reply), issue.correction());
    assertEquals(Optional.empty(), new IssueId("2026-11-30").correction());
  }

  @Test
  void namesNoClarification() {
    assertFalse(CorrectionRef.isMailed(CorrectionKind.CLARIFICATION));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CorrectionRef(new Leg(1), CorrectionKind.CLARIFICATION, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-W00",
        "2025-W53",
        "2026-W54",
        "2026-w48",
        "2026-13",
        "2026-00",
        "2026-02-29",
        "2026-11-3",
        "2026-W048",
        "1969-12",
        "2026-11-30 ",
        "2026-11-30-e0-r1",
        "2026-11-30-e3-r0",
        "2026-11-30-e3-r51",
        "2026-11-30-e3-x1",
        "2026-11-30-e3",
        "2026-02-30-e3-r1",
        "2026-11-30-e9999999999-r1",
        "2026-W48-e3-r1",
        "../2026-11"
      })
  void rejectsWhatIsNoIssue(String text) {
    assertFalse(IssueId.isValid(text));
    assertThrows(IllegalArgumentException.class, () -> new IssueId(text));
  }
}
