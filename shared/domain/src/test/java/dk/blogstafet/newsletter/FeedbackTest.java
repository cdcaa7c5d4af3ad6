package dk.blogstafet.newsletter;

import static dk.blogstafet.newsletter.Office.ANNA;
import static dk.blogstafet.newsletter.Office.CLIMATE;
import static dk.blogstafet.newsletter.Office.RELAYS;
import static dk.blogstafet.newsletter.Office.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.Suppression.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeedbackTest {
  private final Office office = new Office();

  @ParameterizedTest
  @EnumSource(names = {"BOUNCED", "COMPLAINED"})
  void stopsEveryMailToTheAddressAndForgetsIt(Reason reason) {
    office.subscribe(ANNA, CLIMATE);
    office.subscribe(ANNA, SCHOOL);
    office.preferences.ask(NewsletterSamples.address(ANNA));
    office.signUp(ANNA, SCHOOL);

    stop(ANNA, reason);

    assertEquals(List.of(), office.deliver());
    for (var relay : RELAYS) {
      assertFalse(office.subscription(ANNA, relay).orElseThrow().isActive());
      assertEquals(Optional.empty(), office.subscription(ANNA, relay).orElseThrow().address());
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
  void leavesWhatGoesToAnotherSpelling(String readers, String strangers) {
    office.subscribe(readers, CLIMATE);
    var record = office.subscribers.record(office.who(readers));

    for (var reason : List.of(Reason.BOUNCED, Reason.COMPLAINED)) {
      stop(strangers, reason);
    }

    assertTrue(office.subscription(readers, CLIMATE).orElseThrow().isActive());
    assertEquals(record, office.subscribers.record(office.who(readers)));
    assertTrue(office.preferencesLink(readers).length() > 40, "and its reader gets a link");
  }

  @Test
  void saysInTheRecordWhyANewsletterEnded() {
    office.subscribe(ANNA, CLIMATE);
    office.subscribe("bo@laeser.example", CLIMATE);
    office.clock.pass(Duration.ofDays(1));

    stop(ANNA, Reason.BOUNCED);
    stop("bo@laeser.example", Reason.COMPLAINED);

    assertEquals(Consent.Kind.BOUNCED, last(ANNA));
    assertEquals(Consent.Kind.COMPLAINED, last("bo@laeser.example"));
  }

  @Test
  void keepsNobodyFromSigningUpUnderAnotherSpellingThanTheOneThatBounced() {
    office.signUp("anna+x@laeser.example", CLIMATE);
    office.deliver();
    stop("anna+x@laeser.example", Reason.BOUNCED);

    office.subscribe(ANNA, CLIMATE);

    assertTrue(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    office.signUp("anna+x@laeser.example", SCHOOL);
    assertEquals(List.of(), office.deliver(), "but not under that one");
  }

  @Test
  void sendsAReaderWhoComplainedNothingThatAnybodyCanCause() {
    office.subscribe(ANNA, CLIMATE);
    stop("anna+x@laeser.example", Reason.COMPLAINED);

    for (var typed : List.of(ANNA, "anna+x@laeser.example", "anna+y@laeser.example")) {
      RELAYS.forEach(relay -> office.signUp(typed, relay));
    }

    assertEquals(List.of(), office.deliver());
  }

  @Test
  void voidsTheLinkOfASignUpThatBouncedAndOfNoOther() {
    office.signUp("anna+x@laeser.example", CLIMATE);
    var strangers = Office.confirmLink(office.deliver());
    office.signUp(ANNA, CLIMATE);
    var readers = Office.confirmLink(office.deliver());

    stop("anna+x@laeser.example", Reason.BOUNCED);

    assertInstanceOf(Confirmations.Look.Dead.class, office.confirmations.look(strangers));
    assertInstanceOf(Confirmations.Look.Waiting.class, office.confirmations.look(readers));
  }

  @Test
  void isTheSameOnceAndAgain() {
    office.subscribe(ANNA, CLIMATE);
    stop(ANNA, Reason.BOUNCED);
    var once = office.everything();
    office.clock.pass(Duration.ofDays(1));

    stop(ANNA, Reason.BOUNCED);

    assertEquals(once, office.everything());
    assertEquals(1, office.suppressions.of(office.who(ANNA)).size());
  }

  @Test
  void staysWhateverComesAfter() {
    office.subscribe(ANNA, CLIMATE);
    stop(ANNA, Reason.COMPLAINED);
    office.erasures.erase(office.who(ANNA), RELAYS, office.clock.instant());
    office.clock.pass(Duration.ofDays(100));

    office.signUp(ANNA, CLIMATE);

    assertEquals(List.of(), office.deliver());
    assertEquals(Reason.COMPLAINED, person().suppression().orElseThrow().reason());
  }

  @Test
  void barsTheWholeMailboxWhereAnEarlierVersionNotedIt() {
    office.subscribe(ANNA, CLIMATE);
    noteAsBefore();

    office.signUp("anna+x@laeser.example", SCHOOL);
    office.preferences.ask(NewsletterSamples.address(ANNA));

    assertEquals(List.of(), office.deliver());
  }

  @ParameterizedTest
  @EnumSource(names = {"BOUNCED", "COMPLAINED"})
  void isLiftedByAnOperator(Reason reason) {
    office.subscribe(ANNA, CLIMATE);
    stop(ANNA, reason);
    office.clock.pass(Duration.ofDays(1));

    var lifted = office.feedback.lift(NewsletterSamples.address(ANNA));

    assertEquals(List.of(reason), lifted.stream().map(Suppression::reason).toList());
    assertEquals(Optional.empty(), person().suppression());
    office.clock.pass(Duration.ofDays(1));
    office.subscribe(ANNA, CLIMATE);
    assertTrue(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    assertEquals(List.of(), office.feedback.lift(NewsletterSamples.address(ANNA)));
  }

  @Test
  void isLiftedAlsoWhereAnEarlierVersionNotedIt() {
    noteAsBefore();

    office.feedback.lift(NewsletterSamples.address("anna+blog@laeser.example"));

    office.subscribe(ANNA, CLIMATE);
    assertTrue(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
  }

  @Test
  void isLiftedForTheSpellingThatIsNamed() {
    stop("anna+x@laeser.example", Reason.BOUNCED);

    assertEquals(List.of(), office.feedback.lift(NewsletterSamples.address(ANNA)));

    office.signUp("anna+x@laeser.example", CLIMATE);
    assertEquals(List.of(), office.deliver());
  }

  @Test
  void stopsAgainWhatWasLifted() {
    stop(ANNA, Reason.BOUNCED);
    office.clock.pass(Duration.ofDays(1));
    office.feedback.lift(NewsletterSamples.address(ANNA));
    office.clock.pass(Duration.ofDays(1));
    office.subscribe(ANNA, CLIMATE);

    stop(ANNA, Reason.BOUNCED);

    assertFalse(office.subscription(ANNA, CLIMATE).orElseThrow().isActive());
    office.signUp(ANNA, SCHOOL);
    assertEquals(List.of(), office.deliver());
  }

  @Test
  void isLiftedThoughTheOperatorsClockIsBehind() {
    stop(ANNA, Reason.BOUNCED);
    office.clock.pass(Duration.ofMinutes(-10));

    office.feedback.lift(NewsletterSamples.address(ANNA));

    office.signUp(ANNA, CLIMATE);
    assertEquals(1, office.deliver().size());
  }

  @Test
  void isNeverLiftedWhereTheReaderLeft() {
    office.departures.leave(office.subscribe(ANNA, CLIMATE));

    assertEquals(List.of(), office.feedback.lift(NewsletterSamples.address(ANNA)));
  }

  @Test
  void isForWhatIsFinalOnly() {
    assertThrows(IllegalArgumentException.class, () -> stop(ANNA, Reason.LEFT));
  }

  /// As version 0.1.0 did: of the mailbox, in the log and in the table.
  private void noteAsBefore() {
    var line =
        new Suppression(office.who(ANNA), Optional.empty(), Reason.BOUNCED, office.clock.instant());
    office.suppressions.add(line);
    office.subscribers.file(Filing.NOTHING.with(person().suppressed(line)));
  }

  private void stop(String typed, Reason reason) {
    office.feedback.stop(NewsletterSamples.address(typed), reason, RELAYS);
  }

  private Consent.Kind last(String typed) {
    return office.subscribers.record(office.who(typed)).getLast().kind();
  }

  private Person person() {
    return office.subscribers.dossier(office.who(ANNA), List.of()).person();
  }
}
