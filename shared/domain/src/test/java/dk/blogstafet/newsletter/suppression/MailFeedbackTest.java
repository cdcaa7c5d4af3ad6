package dk.blogstafet.newsletter.suppression;

import static dk.blogstafet.newsletter.NewsletterFixture.ANNA;
import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static dk.blogstafet.newsletter.NewsletterFixture.RELAYS;
import static dk.blogstafet.newsletter.NewsletterFixture.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.PendingSignUp;
import dk.blogstafet.newsletter.SpellingId;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.Suppression.SuppressionReason;
import dk.blogstafet.newsletter.signup.SignUpConfirmations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MailFeedbackTest {
  private final NewsletterFixture fixture = new NewsletterFixture();

  @ParameterizedTest
  @EnumSource(names = {"BOUNCED", "COMPLAINED"})
  void stopsAllEmailToTheAddressAndDeletesIt(SuppressionReason reason) {
    fixture.subscribe(ANNA, CLIMATE);
    fixture.subscribe(ANNA, SCHOOL);
    fixture.preferences.requestLink(NewsletterSamples.address(ANNA));
    fixture.signUp(ANNA, SCHOOL);

    stop(ANNA, reason);

    assertEquals(List.of(), fixture.deliver());
    for (var relay : RELAYS) {
      assertFalse(fixture.subscription(ANNA, relay).orElseThrow().isActive());
      assertEquals(Optional.empty(), fixture.subscription(ANNA, relay).orElseThrow().address());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "anna@laeser.example, anna+does-not-exist@laeser.example",
    "anna@laeser.example, ANNA@laeser.example",
    "Anna+Blog@laeser.example, anna@laeser.example",
    "anna+a@laeser.example, anna+b@laeser.example",
    "anna.berg@gmail.com, annaberg@gmail.com",
    "annaberg@gmail.com, anna.berg@googlemail.com"
  })
  void keepsSubscriptionsOfAnotherSpelling(String readers, String strangers) {
    fixture.subscribe(readers, CLIMATE);
    var record = fixture.subscribers.consentRecords(fixture.who(readers));

    for (var reason : List.of(SuppressionReason.BOUNCED, SuppressionReason.COMPLAINED)) {
      stop(strangers, reason);
    }

    assertTrue(fixture.subscription(readers, CLIMATE).orElseThrow().isActive());
    assertEquals(record, fixture.subscribers.consentRecords(fixture.who(readers)));
    assertTrue(fixture.preferencesLink(readers).length() > 40, "and its reader gets a link");
  }

  @Test
  void recordsWhyANewsletterEnded() {
    fixture.subscribe(ANNA, CLIMATE);
    fixture.subscribe("bo@laeser.example", CLIMATE);
    fixture.clock.pass(Duration.ofDays(1));

    stop(ANNA, SuppressionReason.BOUNCED);
    stop("bo@laeser.example", SuppressionReason.COMPLAINED);

    assertEquals(ConsentRecord.ConsentEvent.BOUNCED, last(ANNA));
    assertEquals(ConsentRecord.ConsentEvent.COMPLAINED, last("bo@laeser.example"));
  }

  @Test
  void allowsSignUpsUnderAnotherSpellingAfterABounce() {
    fixture.signUp("anna+x@laeser.example", CLIMATE);
    fixture.deliver();
    stop("anna+x@laeser.example", SuppressionReason.BOUNCED);

    fixture.subscribe(ANNA, CLIMATE);

    assertTrue(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    fixture.signUp("anna+x@laeser.example", SCHOOL);
    assertEquals(List.of(), fixture.deliver(), "but not under that one");
  }

  @Test
  void sendsNothingThatThirdPartiesTriggerAfterAComplaint() {
    fixture.subscribe(ANNA, CLIMATE);
    stop("anna+x@laeser.example", SuppressionReason.COMPLAINED);

    for (var typed : List.of(ANNA, "anna+x@laeser.example", "anna+y@laeser.example")) {
      RELAYS.forEach(relay -> fixture.signUp(typed, relay));
    }

    assertEquals(List.of(), fixture.deliver());
  }

  @Test
  void invalidatesTheLinkOfABouncedSignUpOnly() {
    fixture.signUp("anna+x@laeser.example", CLIMATE);
    var strangers = NewsletterFixture.confirmLink(fixture.deliver());
    fixture.signUp(ANNA, CLIMATE);
    var readers = NewsletterFixture.confirmLink(fixture.deliver());

    stop("anna+x@laeser.example", SuppressionReason.BOUNCED);

    assertInstanceOf(
        SignUpConfirmations.ConfirmationStatus.LinkExpired.class,
        fixture.confirmations.status(strangers));
    assertInstanceOf(
        SignUpConfirmations.ConfirmationStatus.AwaitingConfirmation.class,
        fixture.confirmations.status(readers));
  }

  @Test
  void isIdempotent() {
    fixture.subscribe(ANNA, CLIMATE);
    stop(ANNA, SuppressionReason.BOUNCED);
    var once = fixture.everything();
    fixture.clock.pass(Duration.ofDays(1));

    stop(ANNA, SuppressionReason.BOUNCED);

    assertEquals(once, fixture.everything());
    assertEquals(1, fixture.suppressions.of(fixture.who(ANNA)).size());
  }

  @Test
  void recordsEachReasonAndEachSpelling() {
    stop(ANNA, SuppressionReason.BOUNCED);
    stop(ANNA, SuppressionReason.COMPLAINED);
    stop("anna+x@laeser.example", SuppressionReason.COMPLAINED);

    assertEquals(
        Set.of(
            List.of(SuppressionReason.BOUNCED, spelling(ANNA)),
            List.of(SuppressionReason.COMPLAINED, spelling(ANNA)),
            List.of(SuppressionReason.COMPLAINED, spelling("anna+x@laeser.example"))),
        fixture.suppressions.of(fixture.who(ANNA)).stream()
            .map(it -> List.of(it.reason(), it.spelling().orElseThrow()))
            .collect(Collectors.toSet()));
  }

  @Test
  void stopsAndLiftsDespiteConcurrentChanges() {
    fixture.subscribe(ANNA, CLIMATE);
    fixture.subscribers.conflictOnce();
    stop(ANNA, SuppressionReason.COMPLAINED);
    assertFalse(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());

    fixture.subscribers.conflictOnce();
    fixture.feedback.lift(NewsletterSamples.address(ANNA));
    assertEquals(Optional.empty(), state().suppression());

    fixture.signUp("bo@laeser.example", CLIMATE);
    fixture.subscribers.conflictOnce();
    stop("bo@laeser.example", SuppressionReason.BOUNCED);
    var who = fixture.who("bo@laeser.example");
    assertEquals(Optional.empty(), fixture.subscribers.pending(who, CLIMATE).first());
  }

  @Test
  void replacesAnErasureInTheTable() {
    fixture.erasure.erase(fixture.who(ANNA), RELAYS, fixture.clock.instant());

    stop(ANNA, SuppressionReason.COMPLAINED);

    assertEquals(SuppressionReason.COMPLAINED, state().suppression().orElseThrow().reason());
  }

  @Test
  void keepsASuppressionThroughLaterEvents() {
    fixture.subscribe(ANNA, CLIMATE);
    stop(ANNA, SuppressionReason.COMPLAINED);
    fixture.erasure.erase(fixture.who(ANNA), RELAYS, fixture.clock.instant());
    fixture.clock.pass(Duration.ofDays(100));

    fixture.signUp(ANNA, CLIMATE);

    assertEquals(List.of(), fixture.deliver());
    assertEquals(SuppressionReason.COMPLAINED, state().suppression().orElseThrow().reason());
  }

  @Test
  void suppressesTheWholeMailboxForRowsOfVersion010() {
    fixture.subscribe(ANNA, CLIMATE);
    noteAsBefore();

    fixture.signUp("anna+x@laeser.example", SCHOOL);
    fixture.preferences.requestLink(NewsletterSamples.address(ANNA));

    assertEquals(List.of(), fixture.deliver());
  }

  @Test
  void stopsEmailThatVersion010StoredWithoutASpelling() {
    var who = fixture.who(ANNA);
    var none = Optional.<SpellingId>empty();
    var sealed = fixture.vault.sealer().seal(ANNA, who.text());
    var now = fixture.clock.instant();
    var subscription =
        Subscription.active(who, CLIMATE, MailFrequency.EACH, sealed, none, "nonce", now);
    var signUp =
        new PendingSignUp(who, SCHOOL, sealed, none, MailFrequency.EACH, "hash", "/", "nonce", now);
    fixture.subscribers.update(
        SubscriberUpdate.NOTHING.with(subscription).with(NewsletterSamples.pending(signUp)));

    stop("anna+x@laeser.example", SuppressionReason.BOUNCED);
    assertTrue(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertTrue(fixture.subscribers.pending(who, SCHOOL).first().isPresent());

    stop(ANNA, SuppressionReason.BOUNCED);
    assertFalse(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertEquals(Optional.empty(), fixture.subscribers.pending(who, SCHOOL).first());
  }

  @ParameterizedTest
  @EnumSource(names = {"BOUNCED", "COMPLAINED"})
  void canBeLiftedByAnOperator(SuppressionReason reason) {
    fixture.subscribe(ANNA, CLIMATE);
    stop(ANNA, reason);
    fixture.clock.pass(Duration.ofDays(1));

    var lifted = fixture.feedback.lift(NewsletterSamples.address(ANNA));

    assertEquals(List.of(reason), lifted.stream().map(Suppression::reason).toList());
    assertEquals(Optional.empty(), state().suppression());
    fixture.clock.pass(Duration.ofDays(1));
    fixture.subscribe(ANNA, CLIMATE);
    assertTrue(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertEquals(List.of(), fixture.feedback.lift(NewsletterSamples.address(ANNA)));
  }

  @Test
  void liftsRowsOfVersion010() {
    noteAsBefore();

    fixture.feedback.lift(NewsletterSamples.address("anna+blog@laeser.example"));

    fixture.subscribe(ANNA, CLIMATE);
    assertTrue(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void liftsOneSpelling() {
    stop("anna+x@laeser.example", SuppressionReason.BOUNCED);

    assertEquals(List.of(), fixture.feedback.lift(NewsletterSamples.address(ANNA)));

    fixture.signUp("anna+x@laeser.example", CLIMATE);
    assertEquals(List.of(), fixture.deliver());
  }

  @Test
  void liftsAComplaintOfAnySpelling() {
    stop("anna+x@laeser.example", SuppressionReason.COMPLAINED);

    assertEquals(1, fixture.feedback.lift(NewsletterSamples.address(ANNA)).size());

    fixture.signUp(ANNA, CLIMATE);
    assertEquals(1, fixture.deliver().size());
  }

  @Test
  void suppressesAgainAfterALift() {
    stop(ANNA, SuppressionReason.BOUNCED);
    fixture.clock.pass(Duration.ofDays(1));
    fixture.feedback.lift(NewsletterSamples.address(ANNA));
    fixture.clock.pass(Duration.ofDays(1));
    fixture.subscribe(ANNA, CLIMATE);

    stop(ANNA, SuppressionReason.BOUNCED);

    assertFalse(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    fixture.signUp(ANNA, SCHOOL);
    assertEquals(List.of(), fixture.deliver());
  }

  @Test
  void liftsWithAClockThatIsBehind() {
    stop(ANNA, SuppressionReason.BOUNCED);
    fixture.clock.pass(Duration.ofMinutes(-10));

    fixture.feedback.lift(NewsletterSamples.address(ANNA));

    fixture.signUp(ANNA, CLIMATE);
    assertEquals(1, fixture.deliver().size());
  }

  @Test
  void doesNotLiftUnsubscriptions() {
    fixture.links.leave(fixture.subscribe(ANNA, CLIMATE));

    assertEquals(List.of(), fixture.feedback.lift(NewsletterSamples.address(ANNA)));
  }

  @Test
  void acceptsFinalReasonsOnly() {
    assertThrows(IllegalArgumentException.class, () -> stop(ANNA, SuppressionReason.LEFT));
  }

  /// Rows of version 0.1.0: a suppression of the mailbox, in the log and in the table.
  private void noteAsBefore() {
    var line =
        new Suppression(
            fixture.who(ANNA),
            Optional.empty(),
            SuppressionReason.BOUNCED,
            fixture.clock.instant());
    fixture.suppressions.add(line);
    fixture.subscribers.update(SubscriberUpdate.NOTHING.with(state().suppressed(line)));
  }

  private void stop(String typed, SuppressionReason reason) {
    fixture.feedback.stop(NewsletterSamples.address(typed), reason, RELAYS);
  }

  private ConsentRecord.ConsentEvent last(String typed) {
    return fixture.subscribers.consentRecords(fixture.who(typed)).getLast().kind();
  }

  private SpellingId spelling(String typed) {
    return SpellingId.of(fixture.vault.hmac(), NewsletterSamples.address(typed));
  }

  private MailboxState state() {
    return fixture.subscribers.subscriber(fixture.who(ANNA), List.of()).state();
  }
}
