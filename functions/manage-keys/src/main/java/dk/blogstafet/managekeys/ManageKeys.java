package dk.blogstafet.managekeys;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyChangeOutcome;
import dk.blogstafet.editing.KeyGrant;
import dk.blogstafet.editing.KeyId;
import dk.blogstafet.editing.KeyScope;
import dk.blogstafet.editing.Keyring;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.gateway.Problem;
import dk.blogstafet.gateway.ProblemKind;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.gateway.SignedRequests;
import dk.blogstafet.gateway.signed.Effects;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.Refusals;
import dk.blogstafet.gateway.signed.SignedWork;
import dk.blogstafet.gateway.signed.Targets;
import dk.blogstafet.relay.ChangeRefusal;
import java.util.List;
import java.util.Optional;

/// Adds, changes, rotates, revokes and shows keys. A key may always replace, revoke and see itself.
public final class ManageKeys implements SignedWork {
  private static final String ADDITION = "POST /api/keys";
  private static final String ROTATION = "POST /api/keys/rotation";
  private static final String CHANGE = "PUT /api/keys/{key}/grant";
  private static final String REVOCATION = "POST /api/keys/{key}/revocation";
  private static final String LIST = "GET /api/keys";

  private final Keyring keyring;
  private final Editors editors;
  private final SignedRequests requests;

  public ManageKeys(Keyring keyring, Editors editors, SignedRequests requests) {
    this.keyring = keyring;
    this.editors = editors;
    this.requests = requests;
  }

  /// Whose key it is that somebody wants to revoke or see is looked at later: it may be their own.
  @Override
  public boolean isAllowed(KeyGrant grant, Request request) {
    return switch (request.routeKey()) {
      case ADDITION, CHANGE -> grant.scopes().contains(KeyScope.KEYS);
      default -> true;
    };
  }

  @Override
  public Response answer(Request request, SignedAction act) {
    return switch (request.routeKey()) {
      case ADDITION -> add(request, act);
      case ROTATION -> rotate(request, act);
      case CHANGE -> change(request, act);
      case REVOCATION -> revoke(request, act);
      default -> Targets.nowhere(request);
    };
  }

  /// Who may not see all keys is told the same of one that is there and of one that isn't.
  @Override
  public Response read(Request request, EditorKey key) {
    var mayAll = key.grant().scopes().contains(KeyScope.KEYS);
    if (request.routeKey().equals(LIST)) {
      return KeyJson.list(mayAll ? editors.keys() : List.of(key));
    }
    var name = request.pathParameter("key");
    if (key.id().thumbprint().equals(name)) {
      return KeyJson.one(key);
    }
    return mayAll ? show(request, name) : denied(request);
  }

  private Response show(Request request, String name) {
    return Optional.of(name)
        .filter(KeyId::isValid)
        .flatMap(valid -> editors.find(new KeyId(valid)))
        .map(KeyJson::one)
        .orElseGet(() -> answer(request, new KeyChangeOutcome.NotFound()));
  }

  private static Response denied(Request request) {
    return Problem.of(ProblemKind.SCOPE_DENIED, request.language(), "detail").response();
  }

  private Response add(Request request, SignedAction act) {
    var wish = JsonBody.read(request.content(), Wish::ofAddition);
    return proves(request, act, wish)
        ? answer(request, keyring.add(act, wish.draft()))
        : refuseProof(request);
  }

  private Response rotate(Request request, SignedAction act) {
    var wish = JsonBody.read(request.content(), Wish::ofRotation);
    return proves(request, act, wish)
        ? answer(request, keyring.rotate(act, wish.draft()))
        : refuseProof(request);
  }

  private Response change(Request request, SignedAction act) {
    var wish = JsonBody.read(request.content(), Wish.Change::of);
    var key = request.pathParameter("key");
    return KeyId.isValid(key)
        ? answer(request, keyring.change(act, new KeyId(key), wish.version(), wish.draft()))
        : answer(request, new KeyChangeOutcome.NotFound());
  }

  private Response revoke(Request request, SignedAction act) {
    var withHeirs = JsonBody.read(request.content(), ManageKeys::isWithHeirs);
    var key = request.pathParameter("key");
    var own = act.key().id().thumbprint().equals(key);
    if (!own && !act.key().grant().scopes().contains(KeyScope.KEYS)) {
      return denied(request);
    }
    if (!KeyId.isValid(key)) {
      return answer(request, new KeyChangeOutcome.NotFound());
    }
    var id = new KeyId(key);
    return answer(request, withHeirs ? keyring.revokeWithHeirs(act, id) : keyring.revoke(act, id));
  }

  private static boolean isWithHeirs(JsonBody json) {
    return Boolean.TRUE.equals(json.truth("withHeirs"));
  }

  /// A proof is asked for only where there is a key it can be of: the rules name the flaw
  /// otherwise.
  private boolean proves(Request request, SignedAction act, Wish wish) {
    return wish.key()
        .map(key -> Proof.holds(key, act.key().id(), wish.proof(), requests.authorities(request)))
        .orElse(true);
  }

  private static Response refuseProof(Request request) {
    return Problem.of(ProblemKind.SCOPE_DENIED, request.language(), "detail.proof").response();
  }

  private static Response answer(Request request, KeyChangeOutcome outcome) {
    var language = request.language();
    return switch (outcome) {
      case KeyChangeOutcome.Done(var actionType, var key) ->
          Effects.answer(ActionResult.ofKey(actionType, key));
      case KeyChangeOutcome.Unchanged(var actionType, var key) ->
          Effects.answer(ActionResult.ofKeyAsItWas(actionType, key));
      case KeyChangeOutcome.Invalid(var errors) -> Refusals.flawed(language, errors);
      case KeyChangeOutcome.ExceedsGrant() ->
          Problem.of(ProblemKind.SCOPE_DENIED, language, "detail.key").response();
      case KeyChangeOutcome.KeyTaken() ->
          Problem.of(ProblemKind.CONFLICT, language, "detail.key-taken").response();
      case KeyChangeOutcome.AlreadyRotated(var heir) ->
          Problem.of(ProblemKind.CONFLICT, language, "detail.key-rotated", heir).response();
      case KeyChangeOutcome.Conflict(var current) ->
          Refusals.answer(language, new ChangeRefusal.Conflict(current));
      case KeyChangeOutcome.NotFound() ->
          Problem.of(ProblemKind.NOT_FOUND, language, "detail.key", request.path()).response();
    };
  }
}
