package dk.blogstafet.newsletter.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.relay.DanishTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A year of the clock, with both changes of daylight saving time and a week 53.
final class IssueYearTest {
  private final IssueFixture fixture = new IssueFixture("2026-01-15T12:00:00Z");

  @Test
  void hasEachDigestOnceAtEightInCopenhagen() {
    fixture.subscribe("uge", MailFrequency.WEEKLY);
    fixture.subscribe("maaned", MailFrequency.MONTHLY);
    var weekly = new ArrayList<String>();
    var monthly = new ArrayList<String>();

    while (fixture
        .clock
        .instant()
        .isBefore(LocalDate.parse("2027-02-02").atStartOfDay(DanishTime.ZONE).toInstant())) {
      publishAtNoon();
      sweepOverNight();
      collect("uge", weekly);
      collect("maaned", monthly);
    }

    assertEquals(weeks(), weekly);
    assertEquals(months(), monthly);
  }

  private void publishAtNoon() {
    fixture.clock.pass(until(LocalTime.NOON));
    fixture.publish();
  }

  /// Sweeps just before eight and at eight.
  private void sweepOverNight() {
    fixture.clock.pass(until(LocalTime.of(7, 59)));
    fixture.process.sweep();
    fixture.clock.pass(until(LocalTime.of(8, 0)));
    fixture.process.sweep();
  }

  private Duration until(LocalTime time) {
    var now = fixture.clock.instant();
    var today = DanishTime.dateOf(now).atTime(time).atZone(DanishTime.ZONE).toInstant();
    var next =
        today.isAfter(now)
            ? today
            : DanishTime.dateOf(now).plusDays(1).atTime(time).atZone(DanishTime.ZONE).toInstant();
    return Duration.between(now, next);
  }

  private void collect(String name, List<String> into) {
    var mails =
        fixture.mail.arrived().stream()
            .filter(it -> it.to().equals(IssueFixture.address(name)))
            .map(EmailMessage::subject)
            .toList();
    mails.stream()
        .skip(into.size())
        .forEach(it ->
            into.add(
                it
                    + " "
                    + DanishTime.at(fixture.clock.instant())
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)));
  }

  private static List<String> weeks() {
    return LocalDate.parse("2026-01-19")
        .datesUntil(LocalDate.parse("2027-02-03"))
        .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
        .map(day -> week(day.minusDays(7)) + " " + day + "T08:00")
        .toList();
  }

  /// Names a week by counting Mondays from 2025-12-29, the first week of 2026.
  private static String week(LocalDate monday) {
    var number = 1 + ChronoUnit.WEEKS.between(LocalDate.parse("2025-12-29"), monday);
    return number <= 53 ? "2026-W%02d".formatted(number) : "2027-W%02d".formatted(number - 53);
  }

  private static List<String> months() {
    return LocalDate.parse("2026-02-01")
        .datesUntil(LocalDate.parse("2027-02-03"))
        .filter(day -> day.getDayOfMonth() == 1)
        .map(day -> day.minusDays(1).toString().substring(0, 7) + " " + day + "T08:00")
        .toList();
  }
}
