package dk.blogstafet.gateway.signed;

import static dk.blogstafet.gateway.signed.Newsroom.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.editing.KeyGrant;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The same request again, and requests that somebody else was faster than.
class RepetitionTest {
  private final Gate gate = new Gate();

  @Test
  void answersARepetitionToTheByteWithoutAnyWork() {
    var call = gate.call();

    var first = gate.send(call);
    var again = gate.send(call);
    var later = gate.answer(call.request(Clock.offset(Gate.CLOCK, Duration.ofSeconds(-20))));

    assertEquals(first, again);
    assertEquals(first, later);
    assertEquals(1, gate.acts.size());
  }

  @Test
  void refusesANameThatWasUsedForSomethingElse() {
    var call = gate.call();
    gate.send(call);
    var elsewhere = Call.of(Gate.ROUTE, "relay", "klima").by(gate.editor).named(call.name());
    var otherwise = Call.of(Gate.ROUTE.replace("POST", "PUT"), "relay", "broer").named(call.name());

    for (var other : List.of(call.saying("{} "), elsewhere, otherwise.by(gate.editor))) {
      assertProblem(422, "idempotency-key-reused", gate.send(other));
    }
    assertEquals(1, gate.acts.size());
  }

  @Test
  void takesTheSameNameFromEachKey() {
    var other = gate.trusted(Gate.NOW, Gate.NOW.plusSeconds(9), KeyGrant.ALL);
    var call = gate.call();

    gate.send(call);
    gate.send(call.by(other));

    assertEquals(2, gate.acts.size());
  }

  @Test
  void looksAgainWhereTheWayWasBarred() {
    gate.bars = 4;

    assertEquals(200, gate.send(gate.call()).status());
    assertEquals(5, gate.acts.size());
  }

  @Test
  void givesUpWhereTheWayStaysBarred() {
    gate.bars = 5;

    var answer = gate.send(gate.call());

    assertProblem(409, "busy", answer);
    assertEquals(Optional.of("1"), answer.headers().get("retry-after"));
    assertEquals(5, gate.acts.size());
  }

  @Test
  void answersFromTheReceiptOfWhoeverWasFaster() {
    gate.overtaken = true;

    var answer = gate.send(gate.call());

    assertEquals(200, answer.status());
    assertEquals(1, gate.acts.size());
  }

  @Test
  void looksAtWhatAKeyMayDoBeforeItAnswersAgain() {
    var call = gate.call();
    gate.send(call);
    gate.allowed = false;

    assertProblem(403, "scope-denied", gate.send(call));
  }
}
