package dk.blogstafet.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// An event for a calendar. A later version with the same id replaces it.
///
/// @param uid the same in all versions: printable ASCII
/// @param sequence greater in each later version
/// @param stamp when this version was made
/// @param isCancelled whether calendars remove it
public record CalendarEvent(
    String uid,
    int sequence,
    Instant stamp,
    CalendarTime time,
    String summary,
    boolean isCancelled) {
  /// The media type of the file.
  public static final String TYPE = "text/calendar";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// When an event is.
  public sealed interface CalendarTime {
    /// The whole day, which leaves the calendar's owner free.
    record WholeDay(LocalDate date) implements CalendarTime {}

    /// A moment.
    record TimedMoment(Instant at) implements CalendarTime {}
  }

  /// Returns the event as an iCalendar file that only informs (RFC 5545, section 3.4; RFC 5546,
  /// sections 3.2.1 and 3.2.5). `REQUEST` would ask for an answer to the sender.
  public String file() {
    var lines = new CalendarLines();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Blogstafet//Blogstafet//DA");
    lines.add("METHOD", isCancelled ? "CANCEL" : "PUBLISH");
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", uid);
    lines.add("SEQUENCE", Integer.toString(sequence));
    lines.add("DTSTAMP", MOMENT.format(stamp));
    addTime(lines);
    lines.addText("SUMMARY", summary);
    if (isCancelled) {
      lines.add("STATUS", "CANCELLED");
    }
    lines.add("END", "VEVENT");
    lines.add("END", "VCALENDAR");
    return lines.text();
  }

  /// The end of a whole day is the next day (RFC 5545, section 3.6.1). A moment has no end.
  private void addTime(CalendarLines lines) {
    switch (time) {
      case CalendarTime.WholeDay(var date) -> {
        lines.add("DTSTART;VALUE=DATE", DATE.format(date));
        lines.add("DTEND;VALUE=DATE", DATE.format(date.plusDays(1)));
        lines.add("TRANSP", "TRANSPARENT");
      }
      case CalendarTime.TimedMoment(var at) -> lines.add("DTSTART", MOMENT.format(at));
    }
  }
}
