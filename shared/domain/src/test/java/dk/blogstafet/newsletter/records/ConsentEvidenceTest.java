package dk.blogstafet.newsletter.records;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static dk.blogstafet.newsletter.NewsletterFixture.RELAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.PendingSignUp;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsentEvidenceTest {
  private final NewsletterFixture fixture = new NewsletterFixture();
  private final ConsentEvidence evidence =
      new ConsentEvidence(fixture.subscribers, fixture.suppressions, fixture.vault, fixture.clock);

  @Test
  void hasEachRecordWithItsConsentText() {
    var asked = fixture.clock.instant();
    var leave = fixture.subscribe(ANNA, CLIMATE);
    var confirmed = fixture.clock.instant();
    fixture.clock.pass(Duration.ofDays(3));
    fixture.links.leave(leave);

    var report = sheet("ANNA+alt@Laeser.example");

    var given = report.record().getFirst();
    assertEquals(confirmed, given.at());
    var prompt = given.prompt().orElseThrow();
    assertEquals(asked, prompt.at());
    assertEquals(NewsletterSamples.PAGE, prompt.page());
    assertEquals(NewsletterSamples.WORDING, report.wordings().get(prompt.wording()));
    assertEquals(ConsentRecord.ConsentEvent.WITHDRAWN, report.record().getLast().kind());
    assertEquals(fixture.clock.instant(), report.record().getLast().at());
    assertEquals(List.of(SuppressionReason.LEFT), reasons(report));
    assertEquals(1, report.subscriber().state().mails().size());
  }

  @Test
  void hasThePendingSignUp() {
    fixture.signUp(ANNA, CLIMATE);

    var report = sheet(ANNA);

    assertFalse(report.isEmpty());
    assertEquals(1, report.waiting().size());
    assertEquals(
        Map.of(NewsletterSamples.WORDING.hash(), NewsletterSamples.WORDING), report.wordings());
    fixture.clock.pass(PendingSignUp.TERM);
    assertTrue(sheet(ANNA).isEmpty(), "an unconfirmed sign-up is gone");
  }

  @Test
  void reportsThatNothingIsStored() {
    var report = sheet("nobody@laeser.example");

    assertTrue(report.isEmpty());
    assertEquals(List.of(), report.suppressions());
  }

  @Test
  void reportsThatAReaderWasErased() {
    fixture.subscribe(ANNA, CLIMATE);
    fixture.erasure.erase(fixture.who(ANNA), RELAYS, fixture.clock.instant());

    var report = sheet(ANNA);

    assertTrue(report.isEmpty());
    assertEquals(
        List.of(SuppressionReason.ERASED), reasons(report), "once, though log and table say so");
  }

  @Test
  void needsNoConsentTextForAnImport() {
    new SubscriberImport(fixture.subscribers, fixture.suppressions, fixture.vault, fixture.clock)
        .importSubscriber(
            new ImportedSubscriber(
                NewsletterSamples.address(ANNA),
                MailFrequency.EACH,
                "Konferencen",
                LocalDate.of(2025, 6, 1)),
            CLIMATE);

    var report = sheet(ANNA);

    assertEquals(Map.of(), report.wordings());
    assertEquals("Konferencen", report.record().getFirst().source());
  }

  private ConsentEvidence.EvidenceReport sheet(String typed) {
    return evidence.report(NewsletterSamples.address(typed), RELAYS);
  }

  private static List<SuppressionReason> reasons(ConsentEvidence.EvidenceReport report) {
    return report.suppressions().stream().map(Suppression::reason).toList();
  }
}
