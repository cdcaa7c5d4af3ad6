package dk.blogstafet.gateway.signed;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.KeyChange;
import dk.blogstafet.editing.Keyring;
import dk.blogstafet.editing.MemoryEditors;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.StaleActionException;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.SignedRequests;
import dk.blogstafet.relay.MemoryRelayStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A [SignedEndpoint] with an operation that counts its calls.
final class SignedEndpointFixture implements SignedOperation {
  static final Instant NOW = Instant.ofEpochSecond(1_795_000_001);
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final String ROUTE = "POST /api/relays/{relay}/posts";

  final MemoryEditors editors = new MemoryEditors(new MemoryRelayStore(), CLOCK);
  final List<SignedAction> acts = new ArrayList<>();
  final TestEditor editor = trusted(NOW.minusSeconds(1), NOW.plusSeconds(1), KeyGrant.ALL);
  boolean allowed = true;

  /// Another request stores the receipt first.
  boolean overtaken;

  /// How many times another request conflicts.
  int bars;

  @Override
  public boolean isAllowed(KeyGrant grant, GatewayRequest request) {
    return allowed && grant.scopes().contains(KeyScope.PUBLISH);
  }

  @Override
  public GatewayResponse answer(GatewayRequest request, SignedAction act) {
    acts.add(act);
    if (acts.size() <= bars) {
      throw new StaleActionException();
    }
    JsonBody.read(request.content(), json -> json);
    var result = ActionResult.ofUnchangedSite(3);
    editors.recordReceipt(act, result);
    if (overtaken) {
      throw new StaleActionException();
    }
    return ActionResponses.answer(result);
  }

  @Override
  public GatewayResponse read(GatewayRequest request, EditorKey key) {
    return GatewayResponse.of(204);
  }

  SignedCall call() {
    return SignedCall.of(ROUTE, "relay", "broer").by(editor);
  }

  GatewayResponse send(SignedCall call) {
    return answer(call.request(CLOCK));
  }

  GatewayResponse answer(GatewayRequest request) {
    return endpoint(this).answer(request);
  }

  SignedEndpoint endpoint(SignedOperation behind) {
    var keyring = new Keyring(editors, Optional.empty(), false, CLOCK);
    return new SignedEndpoint(SignedRequests.of(Map.of(), CLOCK), keyring, behind, CLOCK);
  }

  TestEditor trusted(Instant from, Instant until, KeyGrant grant) {
    var fresh = TestEditor.fresh();
    trust(fresh, from, until, grant);
    return fresh;
  }

  void trust(TestEditor it, Instant from, Instant until, KeyGrant grant) {
    editors.trust(EditorKey.added(it.key(), "Bo", grant, from, until, it.key().id()));
  }

  void revoke(TestEditor it) {
    var key = editors.find(it.key().id()).orElseThrow();
    var root = EditorKey.root(EditorSamples.publicKey());
    editors.change(EditorSamples.act(root), KeyChange.revoke(key.revokedAt(NOW)));
  }
}
