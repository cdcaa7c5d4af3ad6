package dk.blogstafet.relay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the dates that other programs write (ISO 8601, RFC 822, Danish) as days in Denmark. A time
/// without a zone is taken for Danish time.
public final class ForeignDates {
  private static final String TIME =
      "(?:[T\\s]+(\\d{1,2}):(\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?\\s*(\\S+)?)?";
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + TIME + ".*");
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:\\p{L}{2,9}\\.?,?\\s+)?(\\d{1,2})[\\s-](\\p{L}{3})\\p{L}*\\.?[\\s-](\\d{2,4})"
              + TIME
              + ".*");
  private static final Pattern DANISH =
      Pattern.compile("(\\d{1,2})[.-](\\d{1,2})[.-](\\d{4})" + TIME + ".*");
  private static final Pattern OFFSET = Pattern.compile("[+-]\\d{2}:?\\d{2}");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /// The names of RFC 822, section 5, and of Europe.
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("Z", "Z"),
          Map.entry("UT", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("BST", "+01:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"));

  private ForeignDates() {}

  /// Returns the day in Denmark; empty if the text is no date.
  public static Optional<LocalDate> of(String text) {
    var date = text.strip();
    try {
      var iso = ISO.matcher(date);
      if (iso.matches()) {
        return Optional.of(day(number(iso, 1), number(iso, 2), number(iso, 3), iso));
      }
      var danish = DANISH.matcher(date);
      if (danish.matches()) {
        return Optional.of(day(number(danish, 3), number(danish, 2), number(danish, 1), danish));
      }
      var mail = MAIL.matcher(date);
      return mail.matches() ? ofMail(mail) : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> ofMail(Matcher mail) {
    var name = mail.group(2).toLowerCase(Locale.ROOT).replace("maj", "may").replace("okt", "oct");
    var month = MONTHS.indexOf(name) + 1;
    var year = number(mail, 3);
    var full = year < 70 ? year + 2000 : year < 100 ? year + 1900 : year;
    return month == 0 ? Optional.empty() : Optional.of(day(full, month, number(mail, 1), mail));
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }

  /// Returns the day; the groups 4 to 6 are hour, minute and zone.
  private static LocalDate day(int year, int month, int day, Matcher date) {
    var local = LocalDate.of(year, month, day);
    if (date.group(4) == null) {
      return local;
    }
    var time = LocalTime.of(number(date, 4), number(date, 5));
    return LocalDateTime.of(local, time)
        .atZone(zone(date.group(6)))
        .withZoneSameInstant(DanishTime.ZONE)
        .toLocalDate();
  }

  private static ZoneId zone(@Nullable String name) {
    if (name == null) {
      return DanishTime.ZONE;
    }
    var offset = OFFSET.matcher(name);
    return offset.lookingAt()
        ? ZoneId.of(offset.group())
        : Optional.ofNullable(ZONES.get(name.toUpperCase(Locale.ROOT)))
            .map(ZoneId::of)
            .orElse(DanishTime.ZONE);
  }
}
