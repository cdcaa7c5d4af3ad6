package dk.blogstafet.relay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Converts between instants and dates in Danish time. A post published at half past midnight in
/// Copenhagen gets the new date, although it is still the previous day in UTC.
public final class DanishTime {
  public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private DanishTime() {}

  public static LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(ZONE));
  }

  /// Returns the first instant of a date.
  public static Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZONE).toInstant();
  }

  /// Returns noon of a date, which falls on the same date in almost every time zone.
  public static Instant noonOf(LocalDate date) {
    return date.atTime(12, 0).atZone(ZONE).toInstant();
  }

  /// Returns an instant with Denmark's UTC offset in whole minutes, as RFC 3339 (5.6) and RFC 5322
  /// (3.3) require. Before 1893 the offset included seconds.
  public static OffsetDateTime at(Instant moment) {
    var offset = ZONE.getRules().getOffset(moment).getTotalSeconds();
    return moment.atOffset(ZoneOffset.ofHoursMinutes(offset / 3600, offset / 60 % 60));
  }

  /// Returns the date of an instant.
  public static LocalDate dateOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }
}
