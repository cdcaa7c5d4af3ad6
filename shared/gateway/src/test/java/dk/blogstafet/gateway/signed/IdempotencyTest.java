package dk.blogstafet.gateway.signed;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.editing.key.KeyGrant;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Repeated requests, and requests that lose a race.
class IdempotencyTest {
  private final SignedEndpointFixture fixture = new SignedEndpointFixture();

  @Test
  void answersARepetitionToTheByteWithoutAnyWork() {
    var call = fixture.call();

    var first = fixture.send(call);
    var again = fixture.send(call);
    var later =
        fixture.answer(
            call.request(Clock.offset(SignedEndpointFixture.CLOCK, Duration.ofSeconds(-20))));

    assertEquals(first, again);
    assertEquals(first, later);
    assertEquals(1, fixture.acts.size());
  }

  @Test
  void refusesANameThatWasUsedForSomethingElse() {
    var call = fixture.call();
    fixture.send(call);
    var elsewhere =
        SignedCall.of(SignedEndpointFixture.ROUTE, "relay", "klima")
            .by(fixture.editor)
            .named(call.name());
    var otherwise =
        SignedCall.of(SignedEndpointFixture.ROUTE.replace("POST", "PUT"), "relay", "broer")
            .named(call.name());

    for (var other : List.of(call.saying("{} "), elsewhere, otherwise.by(fixture.editor))) {
      assertProblem(422, "idempotency-key-reused", fixture.send(other));
    }
    assertEquals(1, fixture.acts.size());
  }

  @Test
  void separatesNamesByKey() {
    var other =
        fixture.trusted(
            SignedEndpointFixture.NOW, SignedEndpointFixture.NOW.plusSeconds(9), KeyGrant.ALL);
    var call = fixture.call();

    fixture.send(call);
    fixture.send(call.by(other));

    assertEquals(2, fixture.acts.size());
  }

  @Test
  void retriesAfterAConflict() {
    fixture.bars = 4;

    assertEquals(200, fixture.send(fixture.call()).status());
    assertEquals(5, fixture.acts.size());
  }

  @Test
  void givesUpAfterRepeatedConflicts() {
    fixture.bars = 5;

    var answer = fixture.send(fixture.call());

    assertProblem(409, "busy", answer);
    assertEquals(Optional.of("1"), answer.fields().get("retry-after"));
    assertEquals(5, fixture.acts.size());
  }

  @Test
  void repeatsTheResponseOfAConcurrentRequest() {
    fixture.overtaken = true;

    var answer = fixture.send(fixture.call());

    assertEquals(200, answer.status());
    assertEquals(1, fixture.acts.size());
  }

  @Test
  void looksAtWhatAKeyMayDoBeforeItAnswersAgain() {
    var call = fixture.call();
    fixture.send(call);
    fixture.allowed = false;

    assertProblem(403, "scope-denied", fixture.send(call));
  }
}
