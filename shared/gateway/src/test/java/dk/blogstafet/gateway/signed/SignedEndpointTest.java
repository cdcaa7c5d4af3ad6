package dk.blogstafet.gateway.signed;

import static dk.blogstafet.gateway.signed.EditingFixture.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HeaderFields;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Which requests are allowed, and the order of the checks.
class SignedEndpointTest {
  private final SignedEndpointFixture fixture = new SignedEndpointFixture();

  @Test
  void passesASignedRequestToTheOperation() {
    var call = fixture.call().named("name-of-16-chars");

    assertEquals(200, fixture.send(call).status());

    var act = fixture.acts.getFirst();
    assertEquals(fixture.editor.key(), act.key().key());
    assertEquals("name-of-16-chars", act.idempotencyKey().name());
    assertEquals(SignedEndpointFixture.NOW, act.at());
  }

  @Test
  void answersAllInvalidKeysAlike() {
    var unknown = TestEditor.fresh();
    var revoked =
        fixture.trusted(
            SignedEndpointFixture.NOW, SignedEndpointFixture.NOW.plusSeconds(9), KeyGrant.ALL);
    fixture.revoke(revoked);
    var early =
        fixture.trusted(
            SignedEndpointFixture.NOW.plusSeconds(1),
            SignedEndpointFixture.NOW.plusSeconds(9),
            KeyGrant.ALL);
    var late =
        fixture.trusted(
            SignedEndpointFixture.NOW.minusSeconds(9), SignedEndpointFixture.NOW, KeyGrant.ALL);
    var published = TestEditor.PUBLISHED;
    fixture.trust(
        published,
        SignedEndpointFixture.NOW,
        SignedEndpointFixture.NOW.plusSeconds(9),
        KeyGrant.ALL);
    var impostor = new TestEditor(fixture.editor.key(), TestEditor.fresh().secret());

    var answers = new ArrayList<GatewayResponse>();
    for (var by : List.of(unknown, revoked, early, late, published, impostor)) {
      answers.add(fixture.send(fixture.call().by(by)));
    }

    assertEquals(1, answers.stream().distinct().count(), answers.toString());
    assertEquals(401, answers.getFirst().status());
    assertTrue(answers.getFirst().body().contains("/problemer/signature-invalid/"));
    assertEquals(0, fixture.acts.size());
  }

  @Test
  void looksForTheKeyBeforeItLooksAtWhatItMayDo() {
    fixture.allowed = false;

    assertProblem(401, "signature-invalid", fixture.send(fixture.call().by(TestEditor.fresh())));
    assertProblem(403, "scope-denied", fixture.send(fixture.call()));
    assertEquals(0, fixture.acts.size());
  }

  @Test
  void checksTheSignatureBeforeItReadsTheBody() {
    var broken = fixture.call().saying("{");

    assertProblem(401, "signature-invalid", fixture.send(broken.by(TestEditor.fresh())));
    fixture.allowed = false;
    assertProblem(403, "scope-denied", fixture.send(broken));
    fixture.allowed = true;
    assertProblem(400, "bad-json", fixture.send(broken));
  }

  @Test
  void failsAtTheNextRequestOfARevokedKey() {
    assertEquals(200, fixture.send(fixture.call()).status());
    fixture.revoke(fixture.editor);

    assertProblem(401, "signature-invalid", fixture.send(fixture.call()));
    assertEquals(1, fixture.acts.size());
  }

  @Test
  void allowsReadsWithoutAnIdempotencyKey() {
    var reading = SignedCall.of("GET /api/keys").by(fixture.editor);

    assertEquals(204, fixture.send(reading).status());
    assertEquals(204, fixture.send(reading).status());
    assertProblem(401, "signature-invalid", fixture.send(reading.by(TestEditor.fresh())));
    fixture.allowed = false;
    assertProblem(403, "scope-denied", fixture.send(reading));
    fixture.revoke(fixture.editor);
    assertProblem(401, "signature-invalid", fixture.send(reading));
    assertEquals(0, fixture.acts.size());
  }

  @Test
  void allowsReadsOnlyIfTheOperationSupportsThem() {
    var writing =
        new SignedOperation() {
          @Override
          public boolean isAllowed(KeyGrant grant, GatewayRequest request) {
            return true;
          }

          @Override
          public GatewayResponse answer(GatewayRequest request, SignedAction act) {
            throw new AssertionError("No request may write");
          }
        };
    var call = SignedCall.of("GET /api/keys").by(fixture.editor);

    var answer = fixture.endpoint(writing).answer(call.request(SignedEndpointFixture.CLOCK));

    assertProblem(404, "not-found", answer);
  }

  @Test
  void namesAMemberWithoutAName() {
    var answer = fixture.send(fixture.call().saying("{'':1}"));

    assertProblem(400, "bad-json", answer);
    assertTrue(answer.body().contains("\\\"\\\""), answer.body());
  }

  @Test
  void requiresASignature() {
    var request = fixture.call().request(SignedEndpointFixture.CLOCK);
    var fields = new TreeMap<>(request.fields().byName());
    fields.remove("signature");

    var answer =
        fixture.answer(
            new GatewayRequest(
                request.method(),
                request.authority(),
                request.path(),
                request.routeKey(),
                request.pathParameters(),
                request.query(),
                new HeaderFields(fields),
                request.content(),
                request.from(),
                request.requestId()));

    assertProblem(401, "signature-missing", answer);
  }
}
