package dk.blogstafet.newsletter.records;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static dk.blogstafet.newsletter.NewsletterFixture.RELAYS;
import static dk.blogstafet.newsletter.NewsletterFixture.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import dk.blogstafet.newsletter.records.SubscriberImport.SubscriberImportResult;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubscriberImportTest {
  /// A date of consent later than everything in these tests.
  private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

  private final NewsletterFixture fixture = new NewsletterFixture();
  private final SubscriberImport subscriberImport =
      new SubscriberImport(fixture.subscribers, fixture.suppressions, fixture.vault, fixture.clock);

  @Test
  void subscribesANewReaderWithEvidence() {
    var subscriber = listing(ANNA);

    assertEquals(
        SubscriberImportResult.NEW, subscriberImport.importSubscriber(subscriber, CLIMATE));

    var subscription = fixture.subscription(ANNA, CLIMATE).orElseThrow();
    assertEquals(MailFrequency.EACH, subscription.frequency());
    assertEquals(
        Optional.of(ANNA),
        fixture
            .vault
            .opener()
            .open(subscription.address().orElseThrow(), fixture.who(ANNA).text()));
    var line = fixture.subscribers.consentRecords(fixture.who(ANNA)).getFirst();
    assertEquals(ConsentRecord.ConsentEvent.IMPORTED, line.kind());
    assertEquals(subscriber.source(), line.source());
    assertEquals(fixture.clock.instant(), line.at());
    assertEquals(
        Optional.of(ConsentRecord.ConsentPrompt.external(subscriber.since())), line.prompt());
    assertEquals(List.of(), fixture.deliver(), "no mail tells of it");
  }

  @Test
  void changesNothingTheSecondTime() {
    subscriberImport.importSubscriber(listing(ANNA), CLIMATE);
    var before = fixture.subscribers.everything();
    fixture.clock.pass(Duration.ofDays(1));

    assertEquals(
        SubscriberImportResult.KNOWN,
        subscriberImport.importSubscriber(listing("Anna+x@laeser.example"), CLIMATE));
    assertEquals(before, fixture.subscribers.everything());
  }

  @Test
  void retriesAfterAConcurrentChange() {
    fixture.subscribers.conflictOnce();

    subscriberImport.importSubscriber(listing(ANNA), CLIMATE);

    assertTrue(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void predictsItsResult() {
    assertEquals(SubscriberImportResult.NEW, subscriberImport.preview(listing(ANNA), CLIMATE));
    assertEquals(0, fixture.subscribers.rows());

    fixture.subscribe(ANNA, CLIMATE);

    assertEquals(SubscriberImportResult.KNOWN, subscriberImport.preview(listing(ANNA), CLIMATE));
  }

  @Test
  void keepsAReadersOwnFrequency() {
    fixture.subscribe(ANNA, CLIMATE);

    subscriberImport.importSubscriber(listing(ANNA), CLIMATE);

    assertEquals(
        MailFrequency.WEEKLY, fixture.subscription(ANNA, CLIMATE).orElseThrow().frequency());
  }

  @Test
  void doesNotSubscribeUnsubscribedReaders() {
    fixture.links.leave(fixture.subscribe(ANNA, CLIMATE));

    assertSuppressed();
    assertEquals(
        SubscriberImportResult.NEW,
        subscriberImport.preview(listing(ANNA), SCHOOL),
        "that was never left");
  }

  @Test
  void doesNotSubscribeErasedReaders() {
    fixture.subscribe(ANNA, CLIMATE);
    fixture.erasure.erase(fixture.who(ANNA), RELAYS, fixture.clock.instant());

    assertSuppressed();
    assertEquals(
        SubscriberImportResult.SUPPRESSED, subscriberImport.preview(listing(ANNA), SCHOOL));
  }

  @Test
  void doesNotSubscribeReadersUnsubscribedUnderTheAddressOfVersion010() {
    assertEquals(
        SubscriberImportResult.NEW,
        subscriberImport.preview(listing("anna@straße.example"), CLIMATE));
    fixture.links.leave(fixture.subscribe("anna@strasse.example", CLIMATE));

    assertEquals(
        SubscriberImportResult.SUPPRESSED,
        subscriberImport.importSubscriber(listing("anna@straße.example"), CLIMATE));
    assertEquals(
        SubscriberImportResult.NEW,
        subscriberImport.importSubscriber(listing("bo@straße.example"), CLIMATE));
  }

  @ParameterizedTest
  @EnumSource(names = {"BOUNCED", "COMPLAINED"})
  void doesNotSubscribeSuppressedMailboxes(SuppressionReason reason) {
    fixture.subscribe(ANNA, CLIMATE);
    fixture.feedback.stop(NewsletterSamples.address(ANNA), reason, RELAYS);

    assertSuppressed();
  }

  @Test
  void subscribesAnotherSpellingThanTheOneThatBounced() {
    fixture.feedback.stop(NewsletterSamples.address(ANNA), SuppressionReason.BOUNCED, RELAYS);

    assertEquals(
        SubscriberImportResult.SUPPRESSED, subscriberImport.preview(listing(ANNA), CLIMATE));
    assertEquals(
        SubscriberImportResult.NEW,
        subscriberImport.preview(listing("anna+blog@laeser.example"), CLIMATE));
  }

  @Test
  void reportsSubscribersUnderAnotherSpellingAsKnown() {
    fixture.subscribe(ANNA, CLIMATE);
    fixture.feedback.stop(
        NewsletterSamples.address("anna+x@laeser.example"), SuppressionReason.BOUNCED, RELAYS);

    assertEquals(
        SubscriberImportResult.KNOWN,
        subscriberImport.preview(listing("anna+x@laeser.example"), CLIMATE));
  }

  @Test
  void subscribesReadersAfterALift() {
    fixture.feedback.stop(NewsletterSamples.address(ANNA), SuppressionReason.BOUNCED, RELAYS);
    fixture.feedback.lift(NewsletterSamples.address(ANNA));

    assertEquals(
        SubscriberImportResult.NEW, subscriberImport.importSubscriber(listing(ANNA), CLIMATE));
  }

  @ParameterizedTest
  @EnumSource(names = "LIFTED", mode = EnumSource.Mode.EXCLUDE)
  void respectsTheLogAlone(SuppressionReason reason) {
    var relay = reason == SuppressionReason.LEFT ? Optional.of(CLIMATE) : Optional.<RelayId>empty();
    fixture.suppressions.add(
        new Suppression(fixture.who(ANNA), relay, reason, fixture.clock.instant()));

    assertSuppressed();
    assertEquals(0, fixture.subscribers.rows());
  }

  @Test
  void respectsTheTableAlone() {
    var left =
        NewsletterSamples.subscription(fixture.who(ANNA), CLIMATE)
            .ended("n", fixture.clock.instant());
    var first = NewsletterSamples.subscription(fixture.who(ANNA), CLIMATE);
    fixture.subscribers.update(SubscriberUpdate.NOTHING.with(first));
    fixture.subscribers.update(SubscriberUpdate.NOTHING.with(left));

    assertSuppressed();
  }

  @Test
  void reportsReadersWhoSignedUpAgainAsKnown() {
    fixture.links.leave(fixture.subscribe(ANNA, CLIMATE));
    fixture.clock.pass(Duration.ofDays(1));
    fixture.subscribe(ANNA, CLIMATE);

    assertEquals(
        SubscriberImportResult.KNOWN, subscriberImport.importSubscriber(listing(ANNA), CLIMATE));
  }

  @Test
  void doesNotReportARestoredSubscriptionAsKnown() {
    var leave = fixture.subscribe(ANNA, CLIMATE);
    var restore = fixture.subscribers.copy();
    fixture.links.leave(leave);
    restore.run();

    assertEquals(
        SubscriberImportResult.SUPPRESSED, subscriberImport.preview(listing(ANNA), CLIMATE));
  }

  @Test
  void allowsTheReadersOwnSignUp() {
    subscriberImport.importSubscriber(listing(ANNA), CLIMATE);
    fixture.erasure.erase(fixture.who(ANNA), RELAYS, fixture.clock.instant());
    fixture.clock.pass(Duration.ofDays(1));

    fixture.subscribe(ANNA, CLIMATE);

    assertTrue(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  private void assertSuppressed() {
    fixture.clock.pass(Duration.ofDays(1));
    var before = fixture.subscribers.everything();

    assertEquals(
        SubscriberImportResult.SUPPRESSED, subscriberImport.preview(listing(ANNA), CLIMATE));
    assertEquals(
        SubscriberImportResult.SUPPRESSED,
        subscriberImport.importSubscriber(listing(ANNA), CLIMATE));
    assertEquals(before, fixture.subscribers.everything());
    assertFalse(fixture.subscription(ANNA, CLIMATE).filter(Subscription::isActive).isPresent());
  }

  private static ImportedSubscriber listing(String typed) {
    return new ImportedSubscriber(
        NewsletterSamples.address(typed), MailFrequency.EACH, "Konferencen 2025", LATER);
  }
}
