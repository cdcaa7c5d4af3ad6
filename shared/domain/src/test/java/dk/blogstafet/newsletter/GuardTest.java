package dk.blogstafet.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.newsletter.Guard.Gate;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static final RelayId CLIMATE = new RelayId("klima");
  private static final RelayId SCHOOL = new RelayId("skole");
  private static final EmailAddress ANNA = NewsletterSamples.address("anna@laeser.example");
  private static final EmailAddress BO = NewsletterSamples.address("bo@laeser.example");

  private final MovingClock clock = new MovingClock(Instant.parse("2026-11-18T11:10:00Z"));
  private final Guard guard =
      new Guard(
          new MemoryCounters(clock), NewsletterSamples.vault(), new Guard.Limits(5, 10, 30), clock);

  @Test
  void letsPeopleIn() {
    assertInstanceOf(Gate.Open.class, guard.admit("192.0.2", ANNA, CLIMATE, "", false));
  }

  @Test
  void closesForOneNetworkUntilTheHourIsOver() {
    for (var i = 0; i < 5; i++) {
      guard.admit("192.0.2", ANNA, CLIMATE, "", false);
    }

    assertEquals(
        new Gate.Closed(Duration.ofMinutes(50)), guard.admit("192.0.2", ANNA, CLIMATE, "", false));
    assertInstanceOf(Gate.Open.class, guard.admit("198.51.100", ANNA, CLIMATE, "", false));
    clock.pass(Duration.ofMinutes(50));
    assertInstanceOf(Gate.Open.class, guard.admit("192.0.2", ANNA, CLIMATE, "", false));
  }

  @Test
  void asksForOneMoreStepWhenThereAreManyAndTakesTheProofForThatAlone() {
    crowd(10, "a");

    var gate = assertInstanceOf(Gate.Narrow.class, guard.admit("n1", ANNA, CLIMATE, "", false));

    assertInstanceOf(Gate.Open.class, guard.admit("n1", ANNA, CLIMATE, gate.proof(), false));
    assertInstanceOf(Gate.Narrow.class, guard.admit("n1", BO, CLIMATE, gate.proof(), false));
    assertInstanceOf(Gate.Narrow.class, guard.admit("n1", ANNA, SCHOOL, gate.proof(), false));
    assertInstanceOf(
        Gate.Narrow.class, guard.admit("n2", ANNA, CLIMATE, "x" + gate.proof(), false));
    clock.pass(Duration.ofMinutes(49));
    assertInstanceOf(Gate.Open.class, guard.admit("n2", ANNA, CLIMATE, gate.proof(), false));
    clock.pass(Duration.ofMinutes(11));
    assertInstanceOf(Gate.Narrow.class, guard.admit("n3", ANNA, CLIMATE, gate.proof(), false));
  }

  @Test
  void letsGoByItselfAsTheStormIsOver() {
    crowd(20, "a");
    clock.pass(Duration.ofMinutes(51));
    assertInstanceOf(Gate.Narrow.class, guard.admit("b", ANNA, CLIMATE, "", false), "just before");
    clock.pass(Duration.ofMinutes(35));
    assertInstanceOf(Gate.Open.class, guard.admit("c", ANNA, CLIMATE, "", false));
  }

  @Test
  void closesForAllWhenItIsFarTooMuch() {
    crowd(30, "a");

    assertInstanceOf(Gate.Closed.class, guard.admit("new", ANNA, CLIMATE, "", false));
    clock.pass(Duration.ofHours(3));
    assertInstanceOf(Gate.Open.class, guard.admit("new", ANNA, CLIMATE, "", false));
  }

  @Test
  void staysOpenForAllHoweverMuchOneNetworkSends() {
    for (var i = 0; i < 1_000; i++) {
      guard.admit("192.0.2", BO, CLIMATE, "", false);
    }

    assertInstanceOf(Gate.Open.class, guard.admit("198.51.100", ANNA, CLIMATE, "", false));
  }

  @Test
  void countsThoseWhoAskForALinkApart() {
    crowd(30, "a");

    for (var i = 0; i < 5; i++) {
      assertInstanceOf(Gate.Open.class, guard.pass("b"));
    }
    assertInstanceOf(Gate.Closed.class, guard.pass("b"));
    assertInstanceOf(Gate.Open.class, guard.pass("c"));
  }

  private void crowd(int number, String prefix) {
    for (var i = 0; i < number; i++) {
      guard.admit(prefix + i, BO, CLIMATE, "", false);
    }
  }
}
