package dk.blogstafet.newsletter.signup;

import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static dk.blogstafet.newsletter.NewsletterFixture.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.PendingSignUp;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.newsletter.preferences.UnsubscribeStatus;
import dk.blogstafet.newsletter.signup.SignUpConfirmations.ConfirmationStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignUpConfirmationsTest {
  private static final String ANNA = "anna@laeser.example";

  private final NewsletterFixture fixture = new NewsletterFixture();

  private String signedUp() {
    fixture.signUp(ANNA, CLIMATE);
    return NewsletterFixture.confirmLink(fixture.deliver());
  }

  @Test
  void changeNothingWithoutTheButton() {
    var link = signedUp();

    for (var i = 0; i < 3; i++) {
      assertInstanceOf(
          ConfirmationStatus.AwaitingConfirmation.class, fixture.confirmations.status(link));
    }

    assertEquals(Optional.empty(), fixture.subscription(ANNA, CLIMATE));
    assertTrue(fixture.deliver().isEmpty());
  }

  @Test
  void createASubscriptionWithAConsentRecord() {
    var link = signedUp();
    fixture.clock.pass(Duration.ofHours(3));

    var confirmed = assertInstanceOf(ConfirmationStatus.Confirmed.class, confirm(link));

    assertEquals(MailFrequency.MONTHLY, confirmed.subscription().frequency());
    var asked =
        new ConsentRecord.ConsentPrompt(
            NewsletterSamples.NOW, NewsletterSamples.PAGE, NewsletterSamples.WORDING.hash());
    assertEquals(
        List.of(
            new ConsentRecord(
                fixture.who(ANNA),
                CLIMATE,
                ConsentRecord.ConsentEvent.GIVEN,
                NewsletterSamples.NOW.plus(Duration.ofHours(3)),
                MailFrequency.MONTHLY,
                Optional.of(asked),
                "")),
        fixture.subscribers.consentRecords(fixture.who(ANNA)));
    assertEquals(
        Optional.of(NewsletterSamples.WORDING),
        fixture.subscribers.consentText(NewsletterSamples.WORDING.hash()));
  }

  @Test
  void areIdempotent() {
    var link = signedUp();
    var once = confirm(link);
    fixture.clock.pass(Duration.ofDays(1));

    assertEquals(once, confirm(link));
    assertEquals(1, fixture.subscribers.consentRecords(fixture.who(ANNA)).size());
    assertEquals(1, fixture.deliver().size(), "one welcome");
  }

  @Test
  void retryAfterAConcurrentChange() {
    var link = signedUp();
    fixture.subscribers.conflictOnce();

    assertInstanceOf(ConfirmationStatus.Confirmed.class, confirm(link));
  }

  @Test
  void sendAWelcomeWithAnUnsubscribeLink() {
    var leave = fixture.subscribe(ANNA, CLIMATE);

    assertInstanceOf(UnsubscribeStatus.Subscribed.class, fixture.links.status(leave));
  }

  @Test
  void rejectChangedLinksAndOtherPurposes() {
    var link = signedUp();
    var leave = fixture.subscribe("bo@laeser.example", SCHOOL);

    for (var i = 0; i < link.length(); i++) {
      var other = link.charAt(i) == 'A' ? 'B' : 'A';
      var changed = link.substring(0, i) + other + link.substring(i + 1);
      assertInstanceOf(ConfirmationStatus.LinkExpired.class, confirm(changed), changed);
    }
    for (var wrong : List.of("", "x", leave, link + "A", link.substring(4), "Ø")) {
      assertInstanceOf(ConfirmationStatus.LinkExpired.class, confirm(wrong), wrong);
    }
    assertEquals(Optional.empty(), fixture.subscription(ANNA, CLIMATE));
  }

  @Test
  void rejectLinksWithoutARelay() {
    var nameless = NewsletterSamples.nameless(signedUp());

    assertEquals(new ConfirmationStatus.LinkExpired(Optional.empty()), confirm(nameless));
  }

  @Test
  void expireAfterSevenDays() {
    var link = signedUp();
    fixture.clock.pass(PendingSignUp.TERM);

    assertInstanceOf(ConfirmationStatus.LinkExpired.class, confirm(link));
  }

  @Test
  void rejectSuppressedMailboxes() {
    var link = signedUp();
    fixture.feedback.stop(
        NewsletterSamples.address(ANNA),
        Suppression.SuppressionReason.BOUNCED,
        NewsletterFixture.RELAYS);

    assertEquals(new ConfirmationStatus.LinkExpired(Optional.of(CLIMATE)), confirm(link));
  }

  @Test
  void doNotMoveASubscriptionToAnotherSpelling() {
    fixture.signUp("anna+x@laeser.example", CLIMATE);
    var strangers = NewsletterFixture.confirmLink(fixture.deliver());
    fixture.subscribe(ANNA, CLIMATE);
    var before = fixture.subscription(ANNA, CLIMATE);

    assertInstanceOf(ConfirmationStatus.LinkExpired.class, confirm(strangers));
    assertEquals(before, fixture.subscription(ANNA, CLIMATE));
  }

  @Test
  void subscribeAnErasedReaderAgain() {
    fixture.subscribe(ANNA, CLIMATE);
    fixture.preferences.erase(fixture.preferencesLink(ANNA), NewsletterFixture.RELAYS);
    fixture.clock.pass(Duration.ofDays(1));

    fixture.subscribe(ANNA, CLIMATE);

    assertTrue(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertTrue(
        fixture
            .subscribers
            .subscriber(fixture.who(ANNA), List.of())
            .state()
            .suppression()
            .isEmpty());
  }

  @Test
  void areInvalidAfterUnsubscribing() {
    var link = signedUp();
    confirm(link);
    var leave = NewsletterFixture.leaveLink(fixture.deliver());
    fixture.links.leave(leave);

    assertInstanceOf(ConfirmationStatus.LinkExpired.class, confirm(link));
    assertEquals(
        Subscription.SubscriptionState.LEFT,
        fixture.subscription(ANNA, CLIMATE).orElseThrow().state());
  }

  private ConfirmationStatus confirm(String link) {
    return fixture.confirmations.confirm(link, MailFrequency.MONTHLY);
  }
}
