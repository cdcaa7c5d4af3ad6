package dk.blogstafet.newsletter.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.records.ImportedSubscriber.SubscriberImportLine;
import dk.blogstafet.relay.validation.TextPosition;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportedSubscriberTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final SubscriberImportLine SOUND =
      new SubscriberImportLine("Anna@laeser.example", "weekly", "Konferencen 2025", "2025-06-01");

  @Test
  void parsesALine() {
    var subscriber = SOUND.checked(TODAY).orElseThrow();

    assertEquals("Anna@laeser.example", subscriber.address().text());
    assertEquals(MailFrequency.WEEKLY, subscriber.frequency());
    assertEquals("Konferencen 2025", subscriber.source());
    assertEquals(Instant.parse("2025-05-31T22:00:00Z"), subscriber.since());
  }

  @Test
  void reportsAllErrorsAtOnce() {
    var errors = new SubscriberImportLine("anna", "daily", "a\nb", "1.6.2025").flaws(TODAY);

    assertEquals(
        List.of(
            new ValidationError.MalformedValue("email", ValidationError.ValueFormat.EMAIL),
            new ValidationError.UnknownValue(
                "frequency", "daily", List.of("each", "weekly", "monthly")),
            new ValidationError.LineBreak("source", new TextPosition(1, 2)),
            new ValidationError.MalformedValue("consented", ValidationError.ValueFormat.DATE)),
        errors);
  }

  @Test
  void requiresAllFields() {
    var missing =
        Stream.of("email", "frequency", "source", "consented")
            .map(ValidationError.MissingValue::new);

    assertEquals(missing.toList(), new SubscriberImportLine("", " ", "", "").flaws(TODAY));
  }

  @Test
  void acceptsConsentUntilToday() {
    assertEquals(List.of(), dated("2026-11-18").flaws(TODAY));
    assertEquals(
        List.of(new ValidationError.InFuture("consented", TODAY.plusDays(1), TODAY)),
        dated("2026-11-19").flaws(TODAY));
  }

  @Test
  void acceptsConsentSince1970() {
    assertEquals(List.of(), dated("1970-01-01").flaws(TODAY));
    assertEquals(Optional.empty(), dated("1969-12-31").checked(TODAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-02-30", "0025-06-01", "2025-6-1", "+12025-06-01"})
  void rejectsInvalidDates(String text) {
    assertEquals(Optional.empty(), dated(text).checked(TODAY));
  }

  @Test
  void doesNotRepeatAnAddressInTheWrongColumn() {
    for (var typed : List.of("anna@laeser.example", "@anna")) {
      var errors = new SubscriberImportLine("weekly", typed, "x", "2025-06-01").flaws(TODAY);

      assertFalse(errors.toString().contains("anna"), errors::toString);
    }
  }

  @Test
  void requiresValidTexts() {
    var subscriber = SOUND.checked(TODAY).orElseThrow();

    assertThrows(
        IllegalArgumentException.class,
        () -> new ImportedSubscriber(subscriber.address(), MailFrequency.EACH, " ", TODAY));
  }

  private static SubscriberImportLine dated(String date) {
    return new SubscriberImportLine(SOUND.email(), SOUND.frequency(), SOUND.source(), date);
  }
}
