package dk.blogstafet.newsletter;

import static dk.blogstafet.newsletter.Office.ANNA;
import static dk.blogstafet.newsletter.Office.CLIMATE;
import static dk.blogstafet.newsletter.Office.RELAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.Suppression.Reason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private final Office office = new Office();
  private final Evidence evidence =
      new Evidence(office.subscribers, office.suppressions, office.vault, office.clock);

  @Test
  void hasEachLineWithTheWordsConsentedTo() {
    var asked = office.clock.instant();
    var leave = office.subscribe(ANNA, CLIMATE);
    var confirmed = office.clock.instant();
    office.clock.pass(Duration.ofDays(3));
    office.departures.leave(leave);

    var sheet = sheet("ANNA+alt@Laeser.example");

    var given = sheet.record().getFirst();
    assertEquals(confirmed, given.at());
    var asking = given.asking().orElseThrow();
    assertEquals(asked, asking.at());
    assertEquals(NewsletterSamples.PAGE, asking.page());
    assertEquals(NewsletterSamples.WORDING, sheet.wordings().get(asking.wording()));
    assertEquals(Consent.Kind.WITHDRAWN, sheet.record().getLast().kind());
    assertEquals(office.clock.instant(), sheet.record().getLast().at());
    assertEquals(List.of(Reason.LEFT), reasons(sheet));
    assertEquals(1, sheet.dossier().person().mails().size());
  }

  @Test
  void hasTheSignUpThatWaits() {
    office.signUp(ANNA, CLIMATE);

    var sheet = sheet(ANNA);

    assertFalse(sheet.isEmpty());
    assertEquals(1, sheet.waiting().size());
    assertEquals(
        Map.of(NewsletterSamples.WORDING.hash(), NewsletterSamples.WORDING), sheet.wordings());
    office.clock.pass(Request.TERM);
    assertTrue(sheet(ANNA).isEmpty(), "a sign-up that nobody confirmed is gone");
  }

  @Test
  void saysThatNothingIsKept() {
    var sheet = sheet("nobody@laeser.example");

    assertTrue(sheet.isEmpty());
    assertEquals(List.of(), sheet.suppressions());
  }

  @Test
  void saysThatAReaderWasErased() {
    office.subscribe(ANNA, CLIMATE);
    office.erasures.erase(office.who(ANNA), RELAYS, office.clock.instant());

    var sheet = sheet(ANNA);

    assertTrue(sheet.isEmpty());
    assertEquals(List.of(Reason.ERASED), reasons(sheet), "once, though log and table say so");
  }

  @Test
  void needsNoWordsForWhatCameFromAList() {
    new Listings(office.subscribers, office.suppressions, office.vault, office.clock)
        .take(
            new Listing(
                NewsletterSamples.address(ANNA),
                Frequency.EACH,
                "Konferencen",
                LocalDate.of(2025, 6, 1)),
            CLIMATE);

    var sheet = sheet(ANNA);

    assertEquals(Map.of(), sheet.wordings());
    assertEquals("Konferencen", sheet.record().getFirst().source());
  }

  private Evidence.Sheet sheet(String typed) {
    return evidence.sheet(NewsletterSamples.address(typed), RELAYS);
  }

  private static List<Reason> reasons(Evidence.Sheet sheet) {
    return sheet.suppressions().stream().map(Suppression::reason).toList();
  }
}
