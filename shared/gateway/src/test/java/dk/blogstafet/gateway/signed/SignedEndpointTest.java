package dk.blogstafet.gateway.signed;

import static dk.blogstafet.gateway.signed.Newsroom.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.Act;
import dk.blogstafet.editing.Barred;
import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.Effect;
import dk.blogstafet.editing.Grant;
import dk.blogstafet.editing.KeyChange;
import dk.blogstafet.editing.Keyring;
import dk.blogstafet.editing.MemoryEditors;
import dk.blogstafet.editing.Scope;
import dk.blogstafet.gateway.Headers;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.gateway.SignedRequests;
import dk.blogstafet.relay.MemoryBooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What stands before the work, with work that counts how often it was asked.
class SignedEndpointTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_795_000_001);
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String ROUTE = "POST /api/relays/{relay}/posts";

  private final MemoryEditors editors = new MemoryEditors(new MemoryBooks(), CLOCK);
  private final Counting work = new Counting();
  private final TestEditor editor = trusted(NOW.minusSeconds(1), NOW.plusSeconds(1), Grant.ALL);

  @Test
  void letsASignedRequestThroughWithWhatIsKnownOfIt() {
    var call = call().named("name-of-16-chars");

    assertEquals(200, send(call).status());

    var act = work.acts.getFirst();
    assertEquals(editor.key(), act.key().key());
    assertEquals("name-of-16-chars", act.upload().name());
    assertEquals(NOW, act.at());
  }

  @Test
  void answersTheSameToEveryKeyThatIsNoneNow() {
    var unknown = TestEditor.fresh();
    var revoked = trusted(NOW, NOW.plusSeconds(9), Grant.ALL);
    revoke(revoked);
    var early = trusted(NOW.plusSeconds(1), NOW.plusSeconds(9), Grant.ALL);
    var late = trusted(NOW.minusSeconds(9), NOW, Grant.ALL);
    var published = TestEditor.PUBLISHED;
    trust(published, NOW, NOW.plusSeconds(9), Grant.ALL);
    var impostor = new TestEditor(editor.key(), TestEditor.fresh().secret());

    var answers = new ArrayList<Response>();
    for (var by : List.of(unknown, revoked, early, late, published, impostor)) {
      answers.add(send(call().by(by)));
    }

    assertEquals(1, answers.stream().distinct().count(), answers.toString());
    assertEquals(401, answers.getFirst().status());
    assertTrue(answers.getFirst().body().contains("/problemer/signature-invalid/"));
    assertEquals(0, work.acts.size());
  }

  @Test
  void looksForTheKeyBeforeItLooksAtWhatItMayDo() {
    work.allowed = false;

    assertProblem(401, "signature-invalid", send(call().by(TestEditor.fresh())));
    assertProblem(403, "scope-denied", send(call()));
    assertEquals(0, work.acts.size());
  }

  @Test
  void looksAtWhatAKeyMayDoBeforeItAnswersAgain() {
    var call = call();
    send(call);
    work.allowed = false;

    assertProblem(403, "scope-denied", send(call));
  }

  @Test
  void checksTheSignatureBeforeItReadsTheBody() {
    var broken = call().saying("{");

    assertProblem(401, "signature-invalid", send(broken.by(TestEditor.fresh())));
    work.allowed = false;
    assertProblem(403, "scope-denied", send(broken));
    work.allowed = true;
    assertProblem(400, "bad-json", send(broken));
  }

  @Test
  void failsAtTheNextRequestOfARevokedKey() {
    assertEquals(200, send(call()).status());
    revoke(editor);

    assertProblem(401, "signature-invalid", send(call()));
    assertEquals(1, work.acts.size());
  }

  @Test
  void answersARepetitionToTheByteWithoutAnyWork() {
    var call = call();

    var first = send(call);
    var again = send(call);
    var later = answer(call.request(Clock.offset(CLOCK, Duration.ofSeconds(-20))));

    assertEquals(first, again);
    assertEquals(first, later);
    assertEquals(1, work.acts.size());
  }

  @Test
  void refusesANameThatWasUsedForSomethingElse() {
    var call = call();
    send(call);
    var elsewhere = Call.of(ROUTE, "relay", "klima").by(editor).named(call.name());
    var otherwise = Call.of(ROUTE.replace("POST", "PUT"), "relay", "broer").named(call.name());

    for (var other : List.of(call.saying("{} "), elsewhere, otherwise.by(editor))) {
      assertProblem(422, "idempotency-key-reused", send(other));
    }
    assertEquals(1, work.acts.size());
  }

  @Test
  void takesTheSameNameFromEachKey() {
    var other = trusted(NOW, NOW.plusSeconds(9), Grant.ALL);
    var call = call();

    send(call);
    send(call.by(other));

    assertEquals(2, work.acts.size());
  }

  @Test
  void looksAgainWhereTheWayWasBarred() {
    work.bars = 4;

    assertEquals(200, send(call()).status());
    assertEquals(5, work.acts.size());
  }

  @Test
  void givesUpWhereTheWayStaysBarred() {
    work.bars = 5;

    var answer = send(call());

    assertProblem(409, "busy", answer);
    assertEquals(Optional.of("1"), answer.headers().get("retry-after"));
    assertEquals(5, work.acts.size());
  }

  @Test
  void answersFromTheReceiptOfWhoeverWasFaster() {
    work.overtaken = true;

    var answer = send(call());

    assertEquals(200, answer.status());
    assertEquals(1, work.acts.size());
  }

  @Test
  void letsReadersReadWithoutANameAndKeepsNothing() {
    var reading = Call.of("GET /api/keys").by(editor);

    assertEquals(204, send(reading).status());
    assertEquals(204, send(reading).status());
    assertProblem(401, "signature-invalid", send(reading.by(TestEditor.fresh())));
    work.allowed = false;
    assertProblem(403, "scope-denied", send(reading));
    revoke(editor);
    assertProblem(401, "signature-invalid", send(reading));
    assertEquals(0, work.acts.size());
  }

  @Test
  void hasNothingToReadUnlessTheWorkSaysSo() {
    var writing =
        new SignedWork() {
          @Override
          public boolean isAllowed(Grant grant, Request request) {
            return true;
          }

          @Override
          public Response answer(Request request, Act act) {
            throw new AssertionError("Nobody writes");
          }
        };
    var call = Call.of("GET /api/keys").by(editor);

    var answer = endpoint(writing).answer(call.request(CLOCK));

    assertProblem(404, "not-found", answer);
  }

  @Test
  void namesAMemberWithoutAName() {
    var answer = send(call().saying("{'':1}"));

    assertProblem(400, "bad-json", answer);
    assertTrue(answer.body().contains("\\\"\\\""), answer.body());
  }

  @Test
  void asksForASignature() {
    var request = call().request(CLOCK);
    var fields = new TreeMap<>(request.headers().byName());
    fields.remove("signature");

    var answer =
        answer(
            new Request(
                request.method(),
                request.authority(),
                request.path(),
                request.routeKey(),
                request.pathParameters(),
                request.query(),
                new Headers(fields),
                request.content(),
                request.requestId()));

    assertProblem(401, "signature-missing", answer);
  }

  private Call call() {
    return Call.of(ROUTE, "relay", "broer").by(editor);
  }

  private Response send(Call call) {
    return answer(call.request(CLOCK));
  }

  private Response answer(Request request) {
    return endpoint(work).answer(request);
  }

  private SignedEndpoint endpoint(SignedWork behind) {
    var keyring = new Keyring(editors, Optional.empty(), false, CLOCK);
    return new SignedEndpoint(SignedRequests.of(Map.of(), CLOCK), keyring, behind, CLOCK);
  }

  private TestEditor trusted(Instant from, Instant until, Grant grant) {
    var fresh = TestEditor.fresh();
    trust(fresh, from, until, grant);
    return fresh;
  }

  private void trust(TestEditor it, Instant from, Instant until, Grant grant) {
    editors.trust(EditorKey.added(it.key(), "Bo", grant, from, until, it.key().id()));
  }

  private void revoke(TestEditor it) {
    var key = editors.find(it.key().id()).orElseThrow();
    var root = EditorKey.root(EditorSamples.publicKey());
    editors.change(EditorSamples.act(root), KeyChange.revoke(key.revokedAt(NOW)));
  }

  /// Work that leaves a receipt, unless somebody stands in its way.
  private final class Counting implements SignedWork {
    private final List<Act> acts = new ArrayList<>();
    private boolean allowed = true;
    private boolean overtaken;
    private int bars;

    @Override
    public boolean isAllowed(Grant grant, Request request) {
      return allowed && grant.scopes().contains(Scope.PUBLISH);
    }

    @Override
    public Response answer(Request request, Act act) {
      acts.add(act);
      if (acts.size() <= bars) {
        throw new Barred();
      }
      JsonBody.read(request.content(), json -> json);
      var effect = Effect.ofSite(3, 3);
      editors.note(act, effect);
      if (overtaken) {
        throw new Barred();
      }
      return Effects.answer(effect);
    }

    @Override
    public Response read(Request request, EditorKey key) {
      return Response.of(204);
    }
  }
}
