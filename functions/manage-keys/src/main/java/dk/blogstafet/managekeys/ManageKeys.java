package dk.blogstafet.managekeys;

import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyChangeOutcome;
import dk.blogstafet.editing.Keyring;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.admission.DeviceAdmission;
import dk.blogstafet.editing.admission.EditorInvitations;
import dk.blogstafet.editing.key.DeviceMembership;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.gateway.SignedRequests;
import dk.blogstafet.gateway.signed.ActionResponses;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.PathParameters;
import dk.blogstafet.gateway.signed.SignedOperation;
import dk.blogstafet.words.ProblemType;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/// Adds, changes, rotates, revokes and shows keys and editors. A key may always replace, revoke and
/// see itself.
public final class ManageKeys implements SignedOperation {
  private static final String ADDITION = "POST /api/keys";
  private static final String ROTATION = "POST /api/keys/rotation";
  private static final String CHANGE = "PUT /api/keys/{key}/grant";
  private static final String REVOCATION = "POST /api/keys/{key}/revocation";
  private static final String INVITATION = "POST /api/keys/invitations";
  private static final String RENEWAL = "POST /api/keys/renewal";
  private static final String LIST = "GET /api/keys";

  private final Keyring keyring;
  private final Editors editors;
  private final SignedRequests requests;
  private final InviteEditor inviteEditor;
  private final ManageEditors manageEditors;
  private final ShowAuditLog auditLog;

  public ManageKeys(
      Keyring keyring,
      Editors editors,
      EditorInvitations invitations,
      SignedRequests requests,
      DeviceAdmission admission,
      Clock clock) {
    this.keyring = keyring;
    this.editors = editors;
    this.requests = requests;
    this.inviteEditor = new InviteEditor(admission);
    this.manageEditors = new ManageEditors(editors, invitations, clock);
    this.auditLog = new ShowAuditLog(editors);
  }

  /// Revoking, reading and inviting are checked later, because the key or the device may be the
  /// sender's own.
  @Override
  public boolean isAllowed(KeyGrant grant, GatewayRequest request) {
    return switch (request.routeKey()) {
      case ADDITION, CHANGE -> grant.scopes().contains(KeyScope.KEYS);
      default -> true;
    };
  }

  @Override
  public GatewayResponse answer(GatewayRequest request, SignedAction act) {
    return switch (request.routeKey()) {
      case ADDITION -> add(request, act);
      case ROTATION -> rotate(request, act);
      case CHANGE -> change(request, act);
      case REVOCATION -> revoke(request, act);
      case INVITATION -> inviteEditor.answer(request, act);
      case RENEWAL -> renew(request, act);
      case ManageEditors.REVOCATION -> manageEditors.revoke(request, act);
      case ManageEditors.PASSKEY -> manageEditors.revokePasskey(request, act);
      case ManageEditors.CANCELLATION -> manageEditors.cancel(request, act);
      default -> PathParameters.notFound(request);
    };
  }

  /// Senders who may not see all keys see their own devices, and get the same response for existing
  /// and missing keys.
  @Override
  public GatewayResponse read(GatewayRequest request, EditorKey key) {
    return switch (request.routeKey()) {
      case LIST -> KeyJson.list(editors.keys().stream().filter(it -> maySee(key, it)).toList());
      case ManageEditors.LIST -> manageEditors.list(key);
      case ShowAuditLog.ROUTE -> auditLog.read(request, key);
      default -> one(request, key);
    };
  }

  private static boolean maySee(EditorKey key, EditorKey other) {
    return key.grant().scopes().contains(KeyScope.KEYS)
        || key.id().equals(other.id())
        || isOfSameEditor(key, other);
  }

  private GatewayResponse one(GatewayRequest request, EditorKey key) {
    var name = request.pathParameter("key");
    if (key.id().thumbprint().equals(name)) {
      return KeyJson.one(key);
    }
    return key.grant().scopes().contains(KeyScope.KEYS) ? show(request, name) : denied(request);
  }

  private GatewayResponse show(GatewayRequest request, String name) {
    return Optional.of(name)
        .filter(KeyId::isValid)
        .flatMap(valid -> editors.find(new KeyId(valid)))
        .map(KeyJson::one)
        .orElseGet(() -> KeyChangeResponses.answer(request, new KeyChangeOutcome.NotFound()));
  }

  private GatewayResponse renew(GatewayRequest request, SignedAction act) {
    var _ = JsonBody.read(request.content(), Function.identity());
    return ActionResponses.answer(keyring.renew(act));
  }

  private static GatewayResponse denied(GatewayRequest request) {
    return ProblemDetails.of(ProblemType.SCOPE_DENIED, request.language(), "detail").response();
  }

  private GatewayResponse add(GatewayRequest request, SignedAction act) {
    var addKeyRequest = JsonBody.read(request.content(), AddKeyRequest::ofAddition);
    return proves(request, act, addKeyRequest)
        ? KeyChangeResponses.answer(request, keyring.add(act, addKeyRequest.draft()))
        : refuseProof(request);
  }

  private GatewayResponse rotate(GatewayRequest request, SignedAction act) {
    var addKeyRequest = JsonBody.read(request.content(), AddKeyRequest::ofRotation);
    return proves(request, act, addKeyRequest)
        ? KeyChangeResponses.answer(request, keyring.rotate(act, addKeyRequest.draft()))
        : refuseProof(request);
  }

  private GatewayResponse change(GatewayRequest request, SignedAction act) {
    var body = JsonBody.read(request.content(), AddKeyRequest.ChangeKeyRequest::of);
    var key = request.pathParameter("key");
    return KeyId.isValid(key)
        ? KeyChangeResponses.answer(
            request, keyring.change(act, new KeyId(key), body.version(), body.draft()))
        : KeyChangeResponses.answer(request, new KeyChangeOutcome.NotFound());
  }

  private GatewayResponse revoke(GatewayRequest request, SignedAction act) {
    var withHeirs = JsonBody.read(request.content(), ManageKeys::isWithHeirs);
    var key = request.pathParameter("key");
    if (!act.key().grant().scopes().contains(KeyScope.KEYS) && !isOwn(act.key(), key, withHeirs)) {
      return denied(request);
    }
    if (!KeyId.isValid(key)) {
      return KeyChangeResponses.answer(request, new KeyChangeOutcome.NotFound());
    }
    var id = new KeyId(key);
    return KeyChangeResponses.answer(
        request, withHeirs ? keyring.revokeWithHeirs(act, id) : keyring.revoke(act, id));
  }

  /// Returns whether a key is the sender's, or that of another device of the same editor, who may
  /// have lost it.
  private boolean isOwn(EditorKey sender, String key, boolean withHeirs) {
    return sender.id().thumbprint().equals(key)
        || (!withHeirs
            && KeyId.isValid(key)
            && sender.device().isPresent()
            && editors.find(new KeyId(key)).filter(it -> isOfSameEditor(sender, it)).isPresent());
  }

  private static boolean isOfSameEditor(EditorKey one, EditorKey other) {
    var editor = one.device().map(DeviceMembership::editor);
    return editor.isPresent() && editor.equals(other.device().map(DeviceMembership::editor));
  }

  private static boolean isWithHeirs(JsonBody json) {
    return Boolean.TRUE.equals(json.bool("withHeirs"));
  }

  /// A proof is required only with a valid key; otherwise validation reports the key.
  private boolean proves(GatewayRequest request, SignedAction act, AddKeyRequest addKeyRequest) {
    return addKeyRequest
        .key()
        .map(key ->
            KeyProofCheck.holds(
                key, act.key().id(), addKeyRequest.proof(), requests.authorities(request)))
        .orElse(true);
  }

  private static GatewayResponse refuseProof(GatewayRequest request) {
    return ProblemDetails.of(ProblemType.SCOPE_DENIED, request.language(), "detail.proof")
        .response();
  }
}
