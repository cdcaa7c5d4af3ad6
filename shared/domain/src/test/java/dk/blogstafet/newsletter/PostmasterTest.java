package dk.blogstafet.newsletter;

import static dk.blogstafet.newsletter.Office.CLIMATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.Sending.Blocked;
import dk.blogstafet.newsletter.Sending.Refused;
import dk.blogstafet.newsletter.Sending.Unavailable;
import dk.blogstafet.newsletter.Sending.Unknown;
import dk.blogstafet.relay.ServiceAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostmasterTest {
  private static final String ANNA = "anna@laeser.example";
  private static final Duration HOUR = Duration.ofHours(1);

  private final Office office = new Office();

  @Test
  void handsAnErrandToOneOnly() {
    office.signUp(ANNA, CLIMATE);
    var name = office.postmaster.due(10).getFirst();

    var first = office.postmaster.take(name);
    var second = office.postmaster.take(name);

    assertTrue(first.isPresent());
    assertEquals(Optional.empty(), second);
    assertEquals(List.of(), office.postmaster.due(10));
  }

  @Test
  void handsItToAnotherWhenTheFirstHasGoneSilent() {
    office.signUp(ANNA, CLIMATE);
    var name = office.postmaster.due(10).getFirst();
    var first = office.postmaster.take(name).orElseThrow();
    var order = office.postmaster.order(first, Office.RELAYS).orElseThrow();
    office.clock.pass(Postmaster.HOLD);

    var second = office.deliver();
    office.postmaster.note(order, new Unavailable());

    assertEquals(1, second.size());
    assertEquals(List.of(), office.deliver(), "the silent one's word came too late");
  }

  @Test
  void losesNothingWhileNoMailCanBeSentAndCountsNone() {
    office.signUp(ANNA, CLIMATE);
    for (var i = 0; i < 60; i++) {
      office.deliver(new Unavailable());
      office.clock.pass(HOUR);
    }

    var orders = office.deliver();

    assertEquals(1, orders.size());
    assertInstanceOf(
        Confirmations.Look.Waiting.class, office.confirmations.look(Office.confirmLink(orders)));
    assertEquals(1, person().mails().size());
  }

  @Test
  void waitsLongerEachTime() {
    office.signUp(ANNA, CLIMATE);
    office.deliver(new Unavailable());
    office.clock.pass(Duration.ofSeconds(59));
    assertEquals(List.of(), office.deliver(new Unavailable()));
    office.clock.pass(Duration.ofSeconds(1));
    assertEquals(1, office.deliver(new Unavailable()).size());
    office.clock.pass(Duration.ofSeconds(119));
    assertEquals(List.of(), office.deliver(new Unavailable()));
    office.clock.pass(Duration.ofSeconds(1));
    assertEquals(1, office.deliver(new Unavailable()).size());
  }

  @Test
  void spendsNoAttemptOfALetterWhileTheAccountIsBlocked() {
    var blocked = new Blocked(new ServiceAnswer("SendingPausedException", 400, "id"));
    office.signUp(ANNA, CLIMATE);
    for (var i = 0; i < 100; i++) {
      assertEquals(1, office.deliver(blocked).size(), "tried again within ten minutes");
      office.clock.pass(Duration.ofMinutes(10));
    }

    var name = office.postmaster.due(10).getFirst();
    assertEquals(0, office.subscribers.find(name).orElseThrow().attempts());
    assertEquals(List.of(), person().mails());
    assertEquals(1, office.deliver().size());
  }

  @Test
  void findsWhatNeedsNoMailFirst() {
    office.subscribe(ANNA, CLIMATE);
    Office.RELAYS.forEach(relay -> office.signUp(ANNA, relay));
    var who = office.who(ANNA);
    var errand = Errand.of(Errand.Kind.ERASE, who, Optional.empty(), office.clock.instant());
    office.subscribers.file(Filing.NOTHING.then(errand));

    assertEquals(errand.name(), office.postmaster.due(10).getFirst());
  }

  @Test
  void sendsAgainWhatMayNotHaveGoneButNeverMoreThanTheCap() {
    office.signUp(ANNA, CLIMATE);
    for (var i = 0; i < 60; i++) {
      office.deliver(new Unknown());
      office.clock.pass(HOUR);
    }

    assertEquals(3, office.sent().size());
    assertEquals(3, person().mails().size());
    assertEquals(List.of(), office.postmaster.due(10), "given up in the end");
  }

  @Test
  void triesNoMoreWhatIsRefused() {
    office.signUp(ANNA, CLIMATE);
    office.deliver(new Refused(new ServiceAnswer("MessageRejected", 400, "id")));
    office.clock.pass(HOUR);

    assertEquals(List.of(), office.deliver());
    assertEquals(1, person().mails().size());
  }

  @Test
  void sendsNothingForARequestThatIsTooOld() {
    office.signUp(ANNA, CLIMATE);
    office.clock.pass(Request.TERM);

    assertEquals(List.of(), office.deliver());
    assertEquals(List.of(), office.postmaster.due(10));
  }

  @Test
  void finishesAnErasureThatBrokeOff() {
    office.subscribe(ANNA, CLIMATE);
    var who = office.who(ANNA);
    var now = office.clock.instant();
    var line = new Suppression(who, Optional.empty(), Suppression.Reason.ERASED, now);
    var person = office.subscribers.dossier(who, List.of()).person().suppressed(line);
    var errand = Errand.of(Errand.Kind.ERASE, who, Optional.empty(), now);
    office.subscribers.file(Filing.NOTHING.with(person).then(errand));

    var taken = office.postmaster.take(office.postmaster.due(10).getFirst()).orElseThrow();
    office.erasures.finish(taken, Office.RELAYS);
    office.postmaster.done(taken);

    assertEquals(List.of(), office.subscribers.record(who));
    assertEquals(List.of(), office.subscribers.dossier(who, Office.RELAYS).subscriptions());
    assertEquals(List.of(), office.postmaster.due(10));
  }

  @Test
  void obeysTheLogWhenTheTableWasRestoredToAnEarlierMoment() {
    office.signUp(ANNA, CLIMATE);
    office.confirmations.confirm(Office.confirmLink(office.deliver()), Frequency.EACH);
    // The log knows of a departure that the table has forgotten.
    office.suppressions.add(
        new Suppression(
            office.who(ANNA),
            Optional.of(CLIMATE),
            Suppression.Reason.LEFT,
            office.clock.instant().plus(HOUR)));

    assertEquals(List.of(), office.deliver());
  }

  private Person person() {
    return office.subscribers.dossier(office.who(ANNA), List.of()).person();
  }
}
