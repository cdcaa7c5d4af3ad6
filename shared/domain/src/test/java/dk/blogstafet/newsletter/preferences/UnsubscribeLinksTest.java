package dk.blogstafet.newsletter.preferences;

import static dk.blogstafet.newsletter.NewsletterFixture.CLIMATE;
import static dk.blogstafet.newsletter.NewsletterFixture.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.LinkTokenIssuer;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.suppression.SuppressionHistory;
import dk.blogstafet.vault.SealedText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnsubscribeLinksTest {
  private static final String ANNA = "anna@laeser.example";

  private final NewsletterFixture fixture = new NewsletterFixture();

  @Test
  void changeNothingWithoutTheButton() {
    var link = fixture.subscribe(ANNA, CLIMATE);

    assertInstanceOf(UnsubscribeStatus.Subscribed.class, fixture.links.status(link));
    assertTrue(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void endASubscriptionAndDeleteItsAddress() {
    var link = fixture.subscribe(ANNA, CLIMATE);
    fixture.clock.pass(Duration.ofDays(400));

    assertInstanceOf(UnsubscribeStatus.Unsubscribed.class, fixture.links.leave(link));

    var left = fixture.subscription(ANNA, CLIMATE).orElseThrow();
    assertFalse(left.isActive());
    assertEquals(Optional.empty(), left.address());
    var line = fixture.subscribers.consentRecords(fixture.who(ANNA)).getLast();
    assertEquals(ConsentRecord.ConsentEvent.WITHDRAWN, line.kind());
    assertEquals(fixture.clock.instant(), line.at());
    assertEquals(1, fixture.suppressions.of(fixture.who(ANNA)).size());
  }

  @Test
  void areIdempotent() {
    var link = fixture.subscribe(ANNA, CLIMATE);
    fixture.links.leave(link);
    fixture.clock.pass(Duration.ofDays(1));

    var again = assertInstanceOf(UnsubscribeStatus.Unsubscribed.class, fixture.links.leave(link));

    assertEquals(Optional.empty(), again.undo());
    assertEquals(2, fixture.subscribers.consentRecords(fixture.who(ANNA)).size());
  }

  @Test
  void keepSubscriptionsOfAnotherSpelling() {
    fixture.subscribe(ANNA, CLIMATE);
    var strangers = fixture.subscribe("anna+x@laeser.example", SCHOOL);

    fixture.links.leaveAll(strangers, NewsletterFixture.RELAYS);

    assertTrue(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertFalse(fixture.subscription(ANNA, SCHOOL).orElseThrow().isActive());
  }

  @Test
  void canBeUndoneForAnHour() {
    var undo = unsubscribed().undo().orElseThrow();
    fixture.clock.pass(Duration.ofMinutes(59));

    assertInstanceOf(
        UnsubscribeStatus.Subscribed.class, fixture.links.undo(undo.token(), undo.address()));

    var back = fixture.subscription(ANNA, CLIMATE).orElseThrow();
    assertTrue(back.isActive());
    assertEquals(MailFrequency.WEEKLY, back.frequency());
    assertEquals(
        Optional.of(ANNA),
        fixture.vault.opener().open(back.address().orElseThrow(), back.who().text()));
    assertFalse(
        new SuppressionHistory(fixture.suppressions.of(back.who()))
            .forbids(back, back.emailSpelling(fixture.vault)),
        "the log no longer forbids it");
  }

  @Test
  void canBeUndoneOnce() {
    var undo = unsubscribed().undo().orElseThrow();
    fixture.links.undo(undo.token(), undo.address());
    fixture.links.leave(link());

    assertInstanceOf(
        UnsubscribeStatus.LinkInvalid.class, fixture.links.undo(undo.token(), undo.address()));
    assertFalse(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void cannotBeUndoneLaterOrForAnotherAddress() {
    var undo = unsubscribed().undo().orElseThrow();
    var other = fixture.vault.sealer().seal("other@x.example", fixture.who(ANNA).text());

    assertInstanceOf(UnsubscribeStatus.LinkInvalid.class, fixture.links.undo(undo.token(), other));
    fixture.clock.pass(UnsubscribeLinks.UNDO);
    assertInstanceOf(
        UnsubscribeStatus.LinkInvalid.class, fixture.links.undo(undo.token(), undo.address()));
    assertFalse(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void cannotBeUndoneFromAForwardedEmail() {
    var link = fixture.subscribe(ANNA, CLIMATE);
    fixture.links.leave(link);

    assertInstanceOf(
        UnsubscribeStatus.Unsubscribed.class, fixture.links.reduce(link, MailFrequency.EACH));
    assertInstanceOf(UnsubscribeStatus.LinkInvalid.class, fixture.links.undo(link, sealed()));
    assertFalse(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void canReduceTheFrequencyButNotIncreaseIt() {
    var link = fixture.subscribe(ANNA, CLIMATE);
    fixture.clock.pass(Duration.ofDays(1));

    fixture.links.reduce(link, MailFrequency.EACH);
    fixture.links.reduce(link, MailFrequency.WEEKLY);
    assertEquals(MailFrequency.WEEKLY, frequency());
    fixture.clock.pass(Duration.ofDays(1));
    fixture.links.reduce(link, MailFrequency.MONTHLY);
    assertEquals(MailFrequency.MONTHLY, frequency());
    fixture.links.reduce(link, MailFrequency.WEEKLY);
    assertEquals(MailFrequency.MONTHLY, frequency());

    var kinds =
        fixture.subscribers.consentRecords(fixture.who(ANNA)).stream()
            .map(ConsentRecord::kind)
            .toList();
    assertEquals(
        List.of(ConsentRecord.ConsentEvent.GIVEN, ConsentRecord.ConsentEvent.CHANGED), kinds);
  }

  @Test
  void canEndAllSubscriptionsAtOnce() {
    var link = fixture.subscribe(ANNA, CLIMATE);
    fixture.subscribe(ANNA, SCHOOL);

    assertEquals(
        new UnsubscribeStatus.Unsubscribed(CLIMATE, Optional.empty()),
        fixture.links.leaveAll(link, NewsletterFixture.RELAYS));

    assertFalse(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertFalse(fixture.subscription(ANNA, SCHOOL).orElseThrow().isActive());
  }

  @Test
  void concernTheirOwnNewsletterOnly() {
    var link = fixture.subscribe(ANNA, CLIMATE);
    fixture.subscribe(ANNA, SCHOOL);
    fixture.subscribe("bo@laeser.example", CLIMATE);

    fixture.links.leave(link);

    assertTrue(fixture.subscription(ANNA, SCHOOL).orElseThrow().isActive());
    assertTrue(fixture.subscription("bo@laeser.example", CLIMATE).orElseThrow().isActive());
  }

  @Test
  void rejectForeignLinks() {
    var link = fixture.subscribe(ANNA, CLIMATE);

    for (var wrong : List.of("", "x", link.substring(1), link + "A")) {
      assertInstanceOf(UnsubscribeStatus.LinkInvalid.class, fixture.links.leave(wrong), wrong);
      assertInstanceOf(
          UnsubscribeStatus.LinkInvalid.class,
          fixture.links.leaveAll(wrong, NewsletterFixture.RELAYS),
          wrong);
      assertInstanceOf(
          UnsubscribeStatus.LinkInvalid.class,
          fixture.links.reduce(wrong, MailFrequency.MONTHLY),
          wrong);
    }
    assertTrue(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void rejectForgedLinks() {
    var forged = NewsletterSamples.forged(fixture.subscribe(ANNA, CLIMATE));
    var invalid = new UnsubscribeStatus.LinkInvalid();

    assertEquals(invalid, fixture.links.status(forged));
    assertEquals(invalid, fixture.links.leave(forged));
    assertEquals(invalid, fixture.links.leaveAll(forged, NewsletterFixture.RELAYS));
    assertEquals(invalid, fixture.links.reduce(forged, MailFrequency.MONTHLY));
    assertTrue(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertEquals(MailFrequency.WEEKLY, frequency());
  }

  @Test
  void retryAfterAConcurrentChange() {
    var link = fixture.subscribe(ANNA, CLIMATE);

    fixture.subscribers.conflictOnce();
    fixture.links.reduce(link, MailFrequency.MONTHLY);
    assertEquals(MailFrequency.MONTHLY, frequency());

    fixture.subscribers.conflictOnce();
    var left = assertInstanceOf(UnsubscribeStatus.Unsubscribed.class, fixture.links.leave(link));
    assertFalse(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());

    var undo = left.undo().orElseThrow();
    fixture.subscribers.conflictOnce();
    fixture.links.undo(undo.token(), undo.address());
    assertTrue(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void rejectLinksWithoutARelay() {
    var undo = unsubscribed().undo().orElseThrow();
    var nameless = NewsletterSamples.nameless(undo.token());

    assertInstanceOf(
        UnsubscribeStatus.LinkInvalid.class, fixture.links.undo(nameless, undo.address()));
  }

  @Test
  void canBeFollowedByANewSignUp() {
    unsubscribed();
    fixture.clock.pass(Duration.ofDays(1));
    fixture.subscribe(ANNA, CLIMATE);

    assertTrue(fixture.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  private SealedText sealed() {
    return fixture.vault.sealer().seal(ANNA, fixture.who(ANNA).text());
  }

  private MailFrequency frequency() {
    return fixture.subscription(ANNA, CLIMATE).orElseThrow().frequency();
  }

  private UnsubscribeStatus.Unsubscribed unsubscribed() {
    return assertInstanceOf(
        UnsubscribeStatus.Unsubscribed.class,
        fixture.links.leave(fixture.subscribe(ANNA, CLIMATE)));
  }

  private String link() {
    return UnsubscribeLinks.token(
        new LinkTokenIssuer(fixture.vault.hmac()),
        fixture.subscription(ANNA, CLIMATE).orElseThrow());
  }
}
