package dk.blogstafet.newsletter;

import static dk.blogstafet.newsletter.Office.ANNA;
import static dk.blogstafet.newsletter.Office.CLIMATE;
import static dk.blogstafet.newsletter.Office.RELAYS;
import static dk.blogstafet.newsletter.Office.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.Listings.Outcome;
import dk.blogstafet.newsletter.Suppression.Reason;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListingsTest {
  /// A consent younger than anything that happens here.
  private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

  private final Office office = new Office();
  private final Listings listings =
      new Listings(office.subscribers, office.suppressions, office.vault, office.clock);

  @Test
  void bringANewReaderWithTheGround() {
    var listing = listing(ANNA);

    assertEquals(Outcome.NEW, listings.take(listing, CLIMATE));

    var subscription = office.subscription(ANNA, CLIMATE).orElseThrow();
    assertEquals(Frequency.EACH, subscription.frequency());
    assertEquals(
        Optional.of(ANNA),
        office.vault.opener().open(subscription.address().orElseThrow(), office.who(ANNA).text()));
    var line = office.subscribers.record(office.who(ANNA)).getFirst();
    assertEquals(Consent.Kind.IMPORTED, line.kind());
    assertEquals(listing.source(), line.source());
    assertEquals(office.clock.instant(), line.at());
    assertEquals(Optional.of(Consent.Asking.elsewhere(listing.since())), line.asking());
    assertEquals(List.of(), office.deliver(), "no mail tells of it");
  }

  @Test
  void changeNothingTheSecondTime() {
    listings.take(listing(ANNA), CLIMATE);
    var before = office.subscribers.everything();
    office.clock.pass(Duration.ofDays(1));

    assertEquals(Outcome.KNOWN, listings.take(listing("Anna+x@laeser.example"), CLIMATE));
    assertEquals(before, office.subscribers.everything());
  }

  @Test
  void tellBeforehandWhatBecomesOfThem() {
    assertEquals(Outcome.NEW, listings.look(listing(ANNA), CLIMATE));
    assertEquals(0, office.subscribers.rows());

    office.subscribe(ANNA, CLIMATE);

    assertEquals(Outcome.KNOWN, listings.look(listing(ANNA), CLIMATE));
  }

  @Test
  void leaveAReaderTheirOwnFrequency() {
    office.subscribe(ANNA, CLIMATE);

    listings.take(listing(ANNA), CLIMATE);

    assertEquals(Frequency.WEEKLY, office.subscription(ANNA, CLIMATE).orElseThrow().frequency());
  }

  @Test
  void neverBringBackWhoLeft() {
    office.departures.leave(office.subscribe(ANNA, CLIMATE));

    assertSuppressed();
    assertEquals(Outcome.NEW, listings.look(listing(ANNA), SCHOOL), "that was never left");
  }

  @Test
  void neverBringBackWhoWasErased() {
    office.subscribe(ANNA, CLIMATE);
    office.erasures.erase(office.who(ANNA), RELAYS, office.clock.instant());

    assertSuppressed();
    assertEquals(Outcome.SUPPRESSED, listings.look(listing(ANNA), SCHOOL));
  }

  @Test
  void neverBringBackWhoLeftWhenTheirDomainWasReadOtherwise() {
    assertEquals(Outcome.NEW, listings.look(listing("anna@straße.example"), CLIMATE));
    office.departures.leave(office.subscribe("anna@strasse.example", CLIMATE));

    assertEquals(Outcome.SUPPRESSED, listings.take(listing("anna@straße.example"), CLIMATE));
    assertEquals(Outcome.NEW, listings.take(listing("bo@straße.example"), CLIMATE));
  }

  @ParameterizedTest
  @EnumSource(names = {"BOUNCED", "COMPLAINED"})
  void neverBringBackWhomMailMustNotReach(Reason reason) {
    office.subscribe(ANNA, CLIMATE);
    office.feedback.stop(NewsletterSamples.address(ANNA), reason, RELAYS);

    assertSuppressed();
  }

  @Test
  void bringBackNobodyUnderTheSpellingThatBouncedButUnderAnother() {
    office.feedback.stop(NewsletterSamples.address(ANNA), Reason.BOUNCED, RELAYS);

    assertEquals(Outcome.SUPPRESSED, listings.look(listing(ANNA), CLIMATE));
    assertEquals(Outcome.NEW, listings.look(listing("anna+blog@laeser.example"), CLIMATE));
  }

  @Test
  void countWhoGetsItUnderAnotherSpellingThanTheOneThatBouncedAsThere() {
    office.subscribe(ANNA, CLIMATE);
    office.feedback.stop(
        NewsletterSamples.address("anna+x@laeser.example"), Reason.BOUNCED, RELAYS);

    assertEquals(Outcome.KNOWN, listings.look(listing("anna+x@laeser.example"), CLIMATE));
  }

  @Test
  void takeWhomAnOperatorHasFreed() {
    office.feedback.stop(NewsletterSamples.address(ANNA), Reason.BOUNCED, RELAYS);
    office.feedback.lift(NewsletterSamples.address(ANNA));

    assertEquals(Outcome.NEW, listings.take(listing(ANNA), CLIMATE));
  }

  @ParameterizedTest
  @EnumSource(names = "LIFTED", mode = EnumSource.Mode.EXCLUDE)
  void believeTheLogAlone(Reason reason) {
    var relay = reason == Reason.LEFT ? Optional.of(CLIMATE) : Optional.<RelayId>empty();
    office.suppressions.add(
        new Suppression(office.who(ANNA), relay, reason, office.clock.instant()));

    assertSuppressed();
    assertEquals(0, office.subscribers.rows());
  }

  @Test
  void believeTheTableAlone() {
    var left =
        NewsletterSamples.subscription(office.who(ANNA), CLIMATE).left("n", office.clock.instant());
    var first = NewsletterSamples.subscription(office.who(ANNA), CLIMATE);
    office.subscribers.file(Filing.NOTHING.with(first));
    office.subscribers.file(Filing.NOTHING.with(left));

    assertSuppressed();
  }

  @Test
  void countWhoCameBackByThemselvesAsThere() {
    office.departures.leave(office.subscribe(ANNA, CLIMATE));
    office.clock.pass(Duration.ofDays(1));
    office.subscribe(ANNA, CLIMATE);

    assertEquals(Outcome.KNOWN, listings.take(listing(ANNA), CLIMATE));
  }

  @Test
  void doNotCountARestoredNewsletterAsThere() {
    var leave = office.subscribe(ANNA, CLIMATE);
    var restore = office.subscribers.copy();
    office.departures.leave(leave);
    restore.run();

    assertEquals(Outcome.SUPPRESSED, listings.look(listing(ANNA), CLIMATE));
  }

  @Test
  void letASignUpOfTheirOwnBringThemBack() {
    listings.take(listing(ANNA), CLIMATE);
    office.erasures.erase(office.who(ANNA), RELAYS, office.clock.instant());
    office.clock.pass(Duration.ofDays(1));

    office.subscribe(ANNA, CLIMATE);

    assertTrue(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  private void assertSuppressed() {
    office.clock.pass(Duration.ofDays(1));
    var before = office.subscribers.everything();

    assertEquals(Outcome.SUPPRESSED, listings.look(listing(ANNA), CLIMATE));
    assertEquals(Outcome.SUPPRESSED, listings.take(listing(ANNA), CLIMATE));
    assertEquals(before, office.subscribers.everything());
    assertFalse(office.subscription(ANNA, CLIMATE).filter(Subscription::isActive).isPresent());
  }

  private static Listing listing(String typed) {
    return new Listing(NewsletterSamples.address(typed), Frequency.EACH, "Konferencen 2025", LATER);
  }
}
