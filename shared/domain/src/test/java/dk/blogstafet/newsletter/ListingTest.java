package dk.blogstafet.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.newsletter.Listing.Draft;
import dk.blogstafet.relay.Flaw;
import dk.blogstafet.relay.TextPlace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final Draft SOUND =
      new Draft("Anna@laeser.example", "weekly", "Konferencen 2025", "2025-06-01");

  @Test
  void saysWhatALineSays() {
    var listing = SOUND.checked(TODAY).orElseThrow();

    assertEquals("Anna@laeser.example", listing.address().text());
    assertEquals(Frequency.WEEKLY, listing.frequency());
    assertEquals("Konferencen 2025", listing.source());
    assertEquals(Instant.parse("2025-05-31T22:00:00Z"), listing.since());
  }

  @Test
  void namesEveryFlawAtOnce() {
    var flaws = new Draft("anna", "daily", "a\nb", "1.6.2025").flaws(TODAY);

    assertEquals(
        List.of(
            new Flaw.Malformed("email", Flaw.Form.EMAIL),
            new Flaw.Unknown("frequency", "daily", List.of("each", "weekly", "monthly")),
            new Flaw.LineBreak("source", new TextPlace(1, 2)),
            new Flaw.Malformed("consented", Flaw.Form.DATE)),
        flaws);
  }

  @Test
  void needsEverything() {
    var missing = Stream.of("email", "frequency", "source", "consented").map(Flaw.Missing::new);

    assertEquals(missing.toList(), new Draft("", " ", "", "").flaws(TODAY));
  }

  @Test
  void takesConsentUntilToday() {
    assertEquals(List.of(), dated("2026-11-18").flaws(TODAY));
    assertEquals(
        List.of(new Flaw.InFuture("consented", TODAY.plusDays(1), TODAY)),
        dated("2026-11-19").flaws(TODAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-02-30", "0025-06-01", "2025-6-1", "+12025-06-01"})
  void refusesWhatIsNoDate(String text) {
    assertEquals(Optional.empty(), dated(text).checked(TODAY));
  }

  @Test
  void repeatsNoAddressThatStandsInTheWrongColumn() {
    var flaws = new Draft("weekly", "anna@laeser.example", "x", "2025-06-01").flaws(TODAY);

    assertFalse(flaws.toString().contains("anna"), flaws::toString);
  }

  @Test
  void isMadeOfCheckedTextsOnly() {
    var listing = SOUND.checked(TODAY).orElseThrow();

    assertThrows(
        IllegalArgumentException.class,
        () -> new Listing(listing.address(), Frequency.EACH, " ", TODAY));
  }

  private static Draft dated(String date) {
    return new Draft(SOUND.email(), SOUND.frequency(), SOUND.source(), date);
  }
}
