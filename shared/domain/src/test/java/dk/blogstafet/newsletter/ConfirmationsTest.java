package dk.blogstafet.newsletter;

import static dk.blogstafet.newsletter.Office.CLIMATE;
import static dk.blogstafet.newsletter.Office.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.Confirmations.Look;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfirmationsTest {
  private static final String ANNA = "anna@laeser.example";

  private final Office office = new Office();

  private String signedUp() {
    office.signUp(ANNA, CLIMATE);
    return Office.confirmLink(office.deliver());
  }

  @Test
  void areNothingAsLongAsOneOnlyLooks() {
    var link = signedUp();

    for (var i = 0; i < 3; i++) {
      assertInstanceOf(Look.Waiting.class, office.confirmations.look(link));
    }

    assertEquals(Optional.empty(), office.subscription(ANNA, CLIMATE));
    assertTrue(office.deliver().isEmpty());
  }

  @Test
  void makeANewsletterWithTheRecordOfHowItCameAbout() {
    var link = signedUp();
    office.clock.pass(Duration.ofHours(3));

    var done = assertInstanceOf(Look.Done.class, confirm(link));

    assertEquals(Frequency.MONTHLY, done.subscription().frequency());
    var asked =
        new Consent.Asking(
            NewsletterSamples.NOW, NewsletterSamples.PAGE, NewsletterSamples.WORDING.hash());
    assertEquals(
        List.of(
            new Consent(
                office.who(ANNA),
                CLIMATE,
                Consent.Kind.GIVEN,
                NewsletterSamples.NOW.plus(Duration.ofHours(3)),
                Frequency.MONTHLY,
                Optional.of(asked),
                "")),
        office.subscribers.record(office.who(ANNA)));
    assertEquals(
        Optional.of(NewsletterSamples.WORDING),
        office.subscribers.wording(NewsletterSamples.WORDING.hash()));
  }

  @Test
  void areTheSameOnceAndAgain() {
    var link = signedUp();
    var once = confirm(link);
    office.clock.pass(Duration.ofDays(1));

    assertEquals(once, confirm(link));
    assertEquals(1, office.subscribers.record(office.who(ANNA)).size());
    assertEquals(1, office.deliver().size(), "one welcome");
  }

  @Test
  void welcomeTheReaderWithALinkOut() {
    var leave = office.subscribe(ANNA, CLIMATE);

    assertInstanceOf(Departures.Look.Subscribed.class, office.departures.look(leave));
  }

  @Test
  void areNotForLinksThatWereChangedOrAreForSomethingElse() {
    var link = signedUp();
    var leave = office.subscribe("bo@laeser.example", SCHOOL);

    for (var i = 0; i < link.length(); i++) {
      var other = link.charAt(i) == 'A' ? 'B' : 'A';
      var changed = link.substring(0, i) + other + link.substring(i + 1);
      assertInstanceOf(Look.Dead.class, confirm(changed), changed);
    }
    for (var wrong : List.of("", "x", leave, link + "A", link.substring(4), "Ø")) {
      assertInstanceOf(Look.Dead.class, confirm(wrong), wrong);
    }
    assertEquals(Optional.empty(), office.subscription(ANNA, CLIMATE));
  }

  @Test
  void areNotForLinksThatNameNoNewsletter() {
    var nameless = NewsletterSamples.nameless(signedUp());

    assertEquals(new Look.Dead(Optional.empty()), confirm(nameless));
  }

  @Test
  void areOverAfterSevenDays() {
    var link = signedUp();
    office.clock.pass(Request.TERM);

    assertInstanceOf(Look.Dead.class, confirm(link));
  }

  @Test
  void areNotForWhomNothingMayBeSent() {
    var link = signedUp();
    office.feedback.stop(
        NewsletterSamples.address(ANNA), Suppression.Reason.BOUNCED, Office.RELAYS);

    assertInstanceOf(Look.Dead.class, confirm(link));
  }

  @Test
  void moveNoNewsletterToAnotherSpelling() {
    office.signUp("anna+x@laeser.example", CLIMATE);
    var strangers = Office.confirmLink(office.deliver());
    office.subscribe(ANNA, CLIMATE);
    var before = office.subscription(ANNA, CLIMATE);

    assertInstanceOf(Look.Dead.class, confirm(strangers));
    assertEquals(before, office.subscription(ANNA, CLIMATE));
  }

  @Test
  void bringBackWhoeverHadEverythingErased() {
    office.subscribe(ANNA, CLIMATE);
    office.preferences.erase(office.preferencesLink(ANNA), Office.RELAYS);
    office.clock.pass(Duration.ofDays(1));

    office.subscribe(ANNA, CLIMATE);

    assertTrue(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertTrue(
        office.subscribers.dossier(office.who(ANNA), List.of()).person().suppression().isEmpty());
  }

  @Test
  void areVoidOnceTheNewsletterWasLeft() {
    var link = signedUp();
    confirm(link);
    var leave = Office.leaveLink(office.deliver());
    office.departures.leave(leave);

    assertInstanceOf(Look.Dead.class, confirm(link));
    assertEquals(Subscription.State.LEFT, office.subscription(ANNA, CLIMATE).orElseThrow().state());
  }

  private Look confirm(String link) {
    return office.confirmations.confirm(link, Frequency.MONTHLY);
  }
}
