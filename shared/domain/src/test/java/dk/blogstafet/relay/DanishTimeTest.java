package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DanishTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-31T22:59:59Z, 2026-01-31",
    "2026-01-31T23:00:00Z, 2026-02-01",
    "2026-06-30T21:59:59Z, 2026-06-30",
    "2026-06-30T22:00:00Z, 2026-07-01",
    "2026-03-28T23:00:00Z, 2026-03-29",
    "2026-03-29T21:59:59Z, 2026-03-29",
    "2026-03-29T22:00:00Z, 2026-03-30",
    "2026-10-24T22:00:00Z, 2026-10-25",
    "2026-10-25T22:59:59Z, 2026-10-25",
    "2026-10-25T23:00:00Z, 2026-10-26",
    "2025-12-31T23:00:00Z, 2026-01-01"
  })
  void returnsTheDateInCopenhagen(Instant moment, LocalDate date) {
    assertEquals(date, DanishTime.dateOf(moment));
    assertEquals(date, DanishTime.today(Clock.fixed(moment, ZoneOffset.UTC)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-15, 2026-01-14T23:00:00Z",
    "2026-03-29, 2026-03-28T23:00:00Z",
    "2026-03-30, 2026-03-29T22:00:00Z",
    "2026-10-25, 2026-10-24T22:00:00Z",
    "2026-10-26, 2026-10-25T23:00:00Z"
  })
  void returnsTheStartOfADate(LocalDate date, Instant moment) {
    assertEquals(moment, DanishTime.startOf(date));
    assertEquals(date, DanishTime.dateOf(moment));
    assertEquals(date.minusDays(1), DanishTime.dateOf(moment.minusMillis(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-03T10:00:00Z, 2026-02-03T11:00:00+01:00",
    "2026-07-03T10:00:00.5Z, 2026-07-03T12:00:00.5+02:00",
    "1850-01-01T00:00:00Z, 1850-01-01T00:53:00+00:53"
  })
  void writesOffsetsInWholeMinutes(Instant moment, OffsetDateTime written) {
    assertEquals(written, DanishTime.at(moment));
    assertEquals(moment, written.toInstant());
  }
}
