package dk.blogstafet.relay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a newsletter issue in its relay's addresses: the day on which it is sent
/// (`2026-11-30`), or the ISO week (`2026-W48`) or month (`2026-11`) that it covers. Weeks are
/// named by their week-based year (ISO 8601). The issue that mails a correction is named by its day
/// and place: the first correction of leg 3 is `2026-11-30-e3-r1`, a reply `2026-11-30-e3-g1`.
public record IssueId(String text) implements Comparable<IssueId> {
  /// The local time at which digests are due.
  public static final LocalTime HOUR = LocalTime.of(8, 0);

  private static final Comparator<IssueId> ORDER =
      Comparator.comparing(IssueId::dueDay).thenComparing(IssueId::text);

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern CORRECTION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-e.+");

  private static final int DAY_LENGTH = "yyyy-mm-dd".length();

  /// What an issue covers.
  public enum IssuePeriod {
    DAY,
    WEEK,
    MONTH,
    /// One correction of one post.
    CORRECTION
  }

  public IssueId {
    if (!isValid(text)) {
      throw new IllegalArgumentException(
          "Not an issue: "
              + text
              + ". Use a day (2026-11-30), a week (2026-W48), a month (2026-11) or a correction"
              + " (2026-11-30-e3-r1)");
    }
  }

  /// Returns the issue of a day.
  public static IssueId ofDay(LocalDate day) {
    return new IssueId(day.toString());
  }

  /// Returns the issue of a day's ISO week.
  public static IssueId ofWeek(LocalDate day) {
    return new IssueId(
        String.format(
            Locale.ROOT,
            "%04d-W%02d",
            day.get(IsoFields.WEEK_BASED_YEAR),
            day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
  }

  /// Returns the issue of a month.
  public static IssueId ofMonth(YearMonth month) {
    return new IssueId(month.toString());
  }

  /// Returns the issue that mails a correction.
  ///
  /// @param day of the correction
  public static IssueId ofCorrection(LocalDate day, CorrectionRef correction) {
    return new IssueId(day + "-" + correction);
  }

  public static boolean isValid(String text) {
    try {
      return isDay(text)
          || (WEEK.matcher(text).matches() && !monday(text).isBefore(LocalDate.EPOCH))
          || (MONTH.matcher(text).matches() && YearMonth.parse(text).getYear() >= 1970)
          || (CORRECTION.matcher(text).matches()
              && isDay(day(text))
              && CorrectionRef.read(text.substring(DAY_LENGTH + 1)).isPresent());
    } catch (DateTimeException noDate) {
      return false;
    }
  }

  private static boolean isDay(String text) {
    return DAY.matcher(text).matches() && !LocalDate.parse(text).isBefore(LocalDate.EPOCH);
  }

  private static String day(String correction) {
    return correction.substring(0, DAY_LENGTH);
  }

  /// Returns what the issue covers.
  public IssuePeriod period() {
    if (CORRECTION.matcher(text).matches()) {
      return IssuePeriod.CORRECTION;
    }
    return WEEK.matcher(text).matches()
        ? IssuePeriod.WEEK
        : DAY.matcher(text).matches() ? IssuePeriod.DAY : IssuePeriod.MONTH;
  }

  /// Returns the correction that the issue mails, if it mails one.
  public Optional<CorrectionRef> correction() {
    return period() == IssuePeriod.CORRECTION
        ? CorrectionRef.read(text.substring(DAY_LENGTH + 1))
        : Optional.empty();
  }

  /// Returns the first day that the issue covers.
  public LocalDate firstDay() {
    return switch (period()) {
      case DAY -> LocalDate.parse(text);
      case WEEK -> monday(text);
      case MONTH -> YearMonth.parse(text).atDay(1);
      case CORRECTION -> LocalDate.parse(day(text));
    };
  }

  /// Returns the day on which the issue is sent.
  public LocalDate dueDay() {
    return switch (period()) {
      case DAY, CORRECTION -> firstDay();
      case WEEK -> firstDay().plusWeeks(1);
      case MONTH -> firstDay().plusMonths(1);
    };
  }

  /// Returns when the issue is due, at the earliest, in Copenhagen: a day's issue and a
  /// correction's when the day begins, the others in the morning.
  public Instant due() {
    return switch (period()) {
      case DAY, CORRECTION -> DanishTime.startOf(dueDay());
      case WEEK, MONTH -> morning();
    };
  }

  /// Returns 08:00 of the day on which the issue is sent, which exists once a day.
  public Instant morning() {
    return dueDay().atTime(HOUR).atZone(DanishTime.ZONE).toInstant();
  }

  /// Returns the path of the issue's page.
  public String path(RelayId relay) {
    return "/" + relay.slug() + "/nyhedsbrev/" + text + "/";
  }

  /// Orders issues by the day on which they are sent, as their archive does.
  @Override
  public int compareTo(IssueId other) {
    return ORDER.compare(this, other);
  }

  private static LocalDate monday(String week) {
    return LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
  }

  @Override
  public String toString() {
    return text;
  }
}
