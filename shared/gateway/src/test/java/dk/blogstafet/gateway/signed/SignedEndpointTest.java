package dk.blogstafet.gateway.signed;

import static dk.blogstafet.gateway.signed.Newsroom.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.KeyGrant;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.gateway.Headers;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Who is let through, and in which order that is looked at.
class SignedEndpointTest {
  private final Gate gate = new Gate();

  @Test
  void letsASignedRequestThroughWithWhatIsKnownOfIt() {
    var call = gate.call().named("name-of-16-chars");

    assertEquals(200, gate.send(call).status());

    var act = gate.acts.getFirst();
    assertEquals(gate.editor.key(), act.key().key());
    assertEquals("name-of-16-chars", act.idempotencyKey().name());
    assertEquals(Gate.NOW, act.at());
  }

  @Test
  void answersTheSameToEveryKeyThatIsNoneNow() {
    var unknown = TestEditor.fresh();
    var revoked = gate.trusted(Gate.NOW, Gate.NOW.plusSeconds(9), KeyGrant.ALL);
    gate.revoke(revoked);
    var early = gate.trusted(Gate.NOW.plusSeconds(1), Gate.NOW.plusSeconds(9), KeyGrant.ALL);
    var late = gate.trusted(Gate.NOW.minusSeconds(9), Gate.NOW, KeyGrant.ALL);
    var published = TestEditor.PUBLISHED;
    gate.trust(published, Gate.NOW, Gate.NOW.plusSeconds(9), KeyGrant.ALL);
    var impostor = new TestEditor(gate.editor.key(), TestEditor.fresh().secret());

    var answers = new ArrayList<Response>();
    for (var by : List.of(unknown, revoked, early, late, published, impostor)) {
      answers.add(gate.send(gate.call().by(by)));
    }

    assertEquals(1, answers.stream().distinct().count(), answers.toString());
    assertEquals(401, answers.getFirst().status());
    assertTrue(answers.getFirst().body().contains("/problemer/signature-invalid/"));
    assertEquals(0, gate.acts.size());
  }

  @Test
  void looksForTheKeyBeforeItLooksAtWhatItMayDo() {
    gate.allowed = false;

    assertProblem(401, "signature-invalid", gate.send(gate.call().by(TestEditor.fresh())));
    assertProblem(403, "scope-denied", gate.send(gate.call()));
    assertEquals(0, gate.acts.size());
  }

  @Test
  void checksTheSignatureBeforeItReadsTheBody() {
    var broken = gate.call().saying("{");

    assertProblem(401, "signature-invalid", gate.send(broken.by(TestEditor.fresh())));
    gate.allowed = false;
    assertProblem(403, "scope-denied", gate.send(broken));
    gate.allowed = true;
    assertProblem(400, "bad-json", gate.send(broken));
  }

  @Test
  void failsAtTheNextRequestOfARevokedKey() {
    assertEquals(200, gate.send(gate.call()).status());
    gate.revoke(gate.editor);

    assertProblem(401, "signature-invalid", gate.send(gate.call()));
    assertEquals(1, gate.acts.size());
  }

  @Test
  void letsReadersReadWithoutANameAndKeepsNothing() {
    var reading = Call.of("GET /api/keys").by(gate.editor);

    assertEquals(204, gate.send(reading).status());
    assertEquals(204, gate.send(reading).status());
    assertProblem(401, "signature-invalid", gate.send(reading.by(TestEditor.fresh())));
    gate.allowed = false;
    assertProblem(403, "scope-denied", gate.send(reading));
    gate.revoke(gate.editor);
    assertProblem(401, "signature-invalid", gate.send(reading));
    assertEquals(0, gate.acts.size());
  }

  @Test
  void hasNothingToReadUnlessTheWorkSaysSo() {
    var writing =
        new SignedWork() {
          @Override
          public boolean isAllowed(KeyGrant grant, Request request) {
            return true;
          }

          @Override
          public Response answer(Request request, SignedAction act) {
            throw new AssertionError("Nobody writes");
          }
        };
    var call = Call.of("GET /api/keys").by(gate.editor);

    var answer = gate.endpoint(writing).answer(call.request(Gate.CLOCK));

    assertProblem(404, "not-found", answer);
  }

  @Test
  void namesAMemberWithoutAName() {
    var answer = gate.send(gate.call().saying("{'':1}"));

    assertProblem(400, "bad-json", answer);
    assertTrue(answer.body().contains("\\\"\\\""), answer.body());
  }

  @Test
  void asksForASignature() {
    var request = gate.call().request(Gate.CLOCK);
    var fields = new TreeMap<>(request.headers().byName());
    fields.remove("signature");

    var answer =
        gate.answer(
            new Request(
                request.method(),
                request.authority(),
                request.path(),
                request.routeKey(),
                request.pathParameters(),
                request.query(),
                new Headers(fields),
                request.content(),
                request.from(),
                request.requestId()));

    assertProblem(401, "signature-missing", answer);
  }
}
