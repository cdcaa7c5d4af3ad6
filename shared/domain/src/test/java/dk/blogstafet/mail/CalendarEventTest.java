package dk.blogstafet.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.mail.CalendarEvent.CalendarTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CalendarEventTest {
  private static final CalendarTime DAY = new CalendarTime.WholeDay(LocalDate.parse("2026-12-31"));

  @Test
  void writesADeadlineAsAWholeDay() {
    assertEquals(
        List.of(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Blogstafet//Blogstafet//DA",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            "UID:klima-7@stafet.example",
            "SEQUENCE:3",
            "DTSTAMP:20260302T100000Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "TRANSP:TRANSPARENT",
            "SUMMARY:Frist",
            "END:VEVENT",
            "END:VCALENDAR"),
        lines(file(DAY, "Frist")));
  }

  @Test
  void writesAMomentInUtc() {
    var moment = new CalendarTime.TimedMoment(Instant.parse("2026-07-01T06:30:00Z"));

    var file = file(moment, "Udgives");

    assertTrue(file.contains("\r\nDTSTART:20260701T063000Z\r\n"), file);
    assertFalse(file.contains("DTEND"), file);
  }

  @Test
  void escapesTexts() {
    var file = file(DAY, "a,b;c\\d\r\ne\nf\u0007g:\"h\"");

    assertTrue(file.contains("\r\nSUMMARY:a\\,b\\;c\\\\d\\ne\\nf g:\"h\"\r\n"), file);
  }

  @Test
  void foldsLinesAt75OctetsBetweenCharacters() {
    var summary = "På tværs af æbler, øer og åer 🌳".repeat(9);

    var file = file(DAY, summary);

    var sizes =
        lines(file).stream().mapToInt(it -> it.getBytes(StandardCharsets.UTF_8).length).toArray();
    assertTrue(Arrays.stream(sizes).allMatch(it -> it <= 75), file);
    assertTrue(Arrays.stream(sizes).filter(it -> it >= 72).count() > 3, file);
    var unfolded = file.replace("\r\n ", "");
    assertTrue(unfolded.contains("SUMMARY:" + summary.replace(",", "\\,") + "\r\n"), file);
  }

  @Test
  void endsEveryLineWithCarriageReturnAndLineFeed() {
    var file = file(DAY, "x".repeat(200));

    assertFalse(file.replace("\r\n", "").contains("\n"));
    assertFalse(file.replace("\r\n", "").contains("\r"));
    assertTrue(file.endsWith("END:VCALENDAR\r\n"));
  }

  private static String file(CalendarTime time, String summary) {
    var stamp = Instant.parse("2026-03-02T10:00:00.123Z");
    return new CalendarEvent("klima-7@stafet.example", 3, stamp, time, summary, false).file();
  }

  private static List<String> lines(String file) {
    return Arrays.asList(file.split("\r\n"));
  }
}
