package dk.blogstafet.relay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The one place that knows where our dates are dates: a post published at half past midnight in
/// Copenhagen belongs to the new day, though it is still yesterday in UTC.
public final class DanishTime {
  public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private DanishTime() {}

  public static LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(ZONE));
  }

  /// The moment at which a date begins.
  public static Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZONE).toInstant();
  }

  /// The middle of a date: the same date in almost every time zone.
  public static Instant noonOf(LocalDate date) {
    return date.atTime(12, 0).atZone(ZONE).toInstant();
  }

  /// A moment with Denmark's distance from UTC in whole minutes, as RFC 3339 (5.6) and RFC 5322
  /// (3.3) write it. Until 1893 clocks differed by seconds as well.
  public static OffsetDateTime at(Instant moment) {
    var offset = ZONE.getRules().getOffset(moment).getTotalSeconds();
    return moment.atOffset(ZoneOffset.ofHoursMinutes(offset / 3600, offset / 60 % 60));
  }

  /// The date on which a moment falls.
  public static LocalDate dateOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }
}
