package dk.blogstafet.newsletter;

import static dk.blogstafet.newsletter.Office.CLIMATE;
import static dk.blogstafet.newsletter.Office.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.Departures.Look;
import dk.blogstafet.newsletter.vault.Sealed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeparturesTest {
  private static final String ANNA = "anna@laeser.example";

  private final Office office = new Office();

  @Test
  void areNothingAsLongAsOneOnlyLooks() {
    var link = office.subscribe(ANNA, CLIMATE);

    assertInstanceOf(Look.Subscribed.class, office.departures.look(link));
    assertTrue(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void endANewsletterAndForgetTheAddressAtOnce() {
    var link = office.subscribe(ANNA, CLIMATE);
    office.clock.pass(Duration.ofDays(400));

    assertInstanceOf(Look.Left.class, office.departures.leave(link));

    var left = office.subscription(ANNA, CLIMATE).orElseThrow();
    assertFalse(left.isActive());
    assertEquals(Optional.empty(), left.address());
    var line = office.subscribers.record(office.who(ANNA)).getLast();
    assertEquals(Consent.Kind.WITHDRAWN, line.kind());
    assertEquals(office.clock.instant(), line.at());
    assertEquals(1, office.suppressions.of(office.who(ANNA)).size());
  }

  @Test
  void areTheSameOnceAndAgain() {
    var link = office.subscribe(ANNA, CLIMATE);
    office.departures.leave(link);
    office.clock.pass(Duration.ofDays(1));

    var again = assertInstanceOf(Look.Left.class, office.departures.leave(link));

    assertEquals(Optional.empty(), again.undo());
    assertEquals(2, office.subscribers.record(office.who(ANNA)).size());
  }

  @Test
  void ofAllLeaveWhatGoesToAnotherSpellingOfTheAddress() {
    office.subscribe(ANNA, CLIMATE);
    var strangers = office.subscribe("anna+x@laeser.example", SCHOOL);

    office.departures.leaveAll(strangers, Office.RELAYS);

    assertTrue(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertFalse(office.subscription(ANNA, SCHOOL).orElseThrow().isActive());
  }

  @Test
  void canBeTakenBackForAnHour() {
    var undo = left().undo().orElseThrow();
    office.clock.pass(Duration.ofMinutes(59));

    assertInstanceOf(Look.Subscribed.class, office.departures.undo(undo.token(), undo.address()));

    var back = office.subscription(ANNA, CLIMATE).orElseThrow();
    assertTrue(back.isActive());
    assertEquals(Frequency.WEEKLY, back.frequency());
    assertEquals(
        Optional.of(ANNA),
        office.vault.opener().open(back.address().orElseThrow(), back.who().text()));
    assertFalse(
        new SuppressionHistory(office.suppressions.of(back.who()))
            .forbids(back, back.goesTo(office.vault)),
        "the log no longer forbids it");
  }

  @Test
  void canBeTakenBackOnceOnly() {
    var undo = left().undo().orElseThrow();
    office.departures.undo(undo.token(), undo.address());
    office.departures.leave(link());

    assertInstanceOf(Look.Dead.class, office.departures.undo(undo.token(), undo.address()));
    assertFalse(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void canNotBeTakenBackLaterOrToAnotherAddress() {
    var undo = left().undo().orElseThrow();
    var other = office.vault.sealer().seal("other@x.example", office.who(ANNA).text());

    assertInstanceOf(Look.Dead.class, office.departures.undo(undo.token(), other));
    office.clock.pass(Departures.UNDO);
    assertInstanceOf(Look.Dead.class, office.departures.undo(undo.token(), undo.address()));
    assertFalse(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void fromAForwardedMailGiveNothingBack() {
    var link = office.subscribe(ANNA, CLIMATE);
    office.departures.leave(link);

    assertInstanceOf(Look.Left.class, office.departures.reduce(link, Frequency.EACH));
    assertInstanceOf(Look.Dead.class, office.departures.undo(link, sealed()));
    assertFalse(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void canAlsoBeFewerMailsButNeverMore() {
    var link = office.subscribe(ANNA, CLIMATE);
    office.clock.pass(Duration.ofDays(1));

    office.departures.reduce(link, Frequency.EACH);
    assertEquals(Frequency.WEEKLY, frequency());
    office.departures.reduce(link, Frequency.MONTHLY);
    assertEquals(Frequency.MONTHLY, frequency());
    office.departures.reduce(link, Frequency.WEEKLY);
    assertEquals(Frequency.MONTHLY, frequency());

    var kinds = office.subscribers.record(office.who(ANNA)).stream().map(Consent::kind).toList();
    assertEquals(List.of(Consent.Kind.GIVEN, Consent.Kind.CHANGED), kinds);
  }

  @Test
  void canBeFromEverythingAtOnce() {
    var link = office.subscribe(ANNA, CLIMATE);
    office.subscribe(ANNA, SCHOOL);

    office.departures.leaveAll(link, Office.RELAYS);

    assertFalse(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertFalse(office.subscription(ANNA, SCHOOL).orElseThrow().isActive());
  }

  @Test
  void concernTheLinksOwnNewsletterAlone() {
    var link = office.subscribe(ANNA, CLIMATE);
    office.subscribe(ANNA, SCHOOL);
    office.subscribe("bo@laeser.example", CLIMATE);

    office.departures.leave(link);

    assertTrue(office.subscription(ANNA, SCHOOL).orElseThrow().isActive());
    assertTrue(office.subscription("bo@laeser.example", CLIMATE).orElseThrow().isActive());
  }

  @Test
  void needALinkOfOurs() {
    var link = office.subscribe(ANNA, CLIMATE);

    for (var wrong : List.of("", "x", link.substring(1), link + "A")) {
      assertInstanceOf(Look.Dead.class, office.departures.leave(wrong), wrong);
      assertInstanceOf(Look.Dead.class, office.departures.leaveAll(wrong, Office.RELAYS), wrong);
      assertInstanceOf(Look.Dead.class, office.departures.reduce(wrong, Frequency.MONTHLY), wrong);
    }
    assertTrue(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void needALinkThatNamesItsNewsletter() {
    var undo = left().undo().orElseThrow();
    var nameless = NewsletterSamples.nameless(undo.token());

    assertInstanceOf(Look.Dead.class, office.departures.undo(nameless, undo.address()));
  }

  @Test
  void endWithASignUpOfTheirOwn() {
    left();
    office.clock.pass(Duration.ofDays(1));
    office.subscribe(ANNA, CLIMATE);

    assertTrue(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  private Sealed sealed() {
    return office.vault.sealer().seal(ANNA, office.who(ANNA).text());
  }

  private Frequency frequency() {
    return office.subscription(ANNA, CLIMATE).orElseThrow().frequency();
  }

  private Look.Left left() {
    return assertInstanceOf(
        Look.Left.class, office.departures.leave(office.subscribe(ANNA, CLIMATE)));
  }

  private String link() {
    return Departures.token(
        new Tokens(office.vault.macs()), office.subscription(ANNA, CLIMATE).orElseThrow());
  }
}
