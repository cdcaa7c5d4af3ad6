package dk.blogstafet.managekeys;

import dk.blogstafet.editing.EditorAccount;
import dk.blogstafet.editing.EditorChange.EditorChangeOutcome;
import dk.blogstafet.editing.EditorInvitation;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.admission.EditorInvitations;
import dk.blogstafet.editing.admission.EditorRevoker;
import dk.blogstafet.editing.key.DeviceMembership;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.InvitationId;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.editing.key.PasskeyId;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.gateway.signed.ActionResponses;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.words.ProblemType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Shows editors, their passkeys and the open invitations, and ends them.
final class ManageEditors {
  static final String LIST = "GET /api/editors";
  static final String REVOCATION = "POST /api/editors/{editor}/revocation";
  static final String PASSKEY = "POST /api/passkeys/{passkey}/revocation";
  static final String CANCELLATION = "POST /api/keys/invitations/{invitation}/cancellation";

  private final Editors editors;
  private final EditorInvitations invitations;
  private final EditorRevoker revoker;
  private final Clock clock;

  ManageEditors(Editors editors, EditorInvitations invitations, Clock clock) {
    this.editors = editors;
    this.invitations = invitations;
    this.revoker = new EditorRevoker(editors, invitations);
    this.clock = clock;
  }

  /// Responds with everything to keys that manage keys, and with the own editor to others.
  GatewayResponse list(EditorKey key) {
    var mayAll = key.grant().scopes().contains(KeyScope.KEYS);
    var own = key.device().map(DeviceMembership::editor);
    var shown =
        editors.accounts().stream()
            .filter(it -> mayAll || own.equals(Optional.of(it.id())))
            .toList();
    var ids = shown.stream().map(EditorAccount::id).toList();
    var passkeys = editors.passkeys().stream().filter(it -> ids.contains(it.editor())).toList();
    return EditorJson.list(shown, passkeys, mayAll ? open() : List.of());
  }

  private List<EditorInvitation> open() {
    return invitations.all().stream().filter(it -> it.isOpen(clock.instant())).toList();
  }

  GatewayResponse revoke(GatewayRequest request, SignedAction act) {
    return change(request, "editor", id -> revoker.revoke(act, new EditorId(id)));
  }

  GatewayResponse revokePasskey(GatewayRequest request, SignedAction act) {
    return change(request, "passkey", id -> revoker.revoke(act, new PasskeyId(id)));
  }

  GatewayResponse cancel(GatewayRequest request, SignedAction act) {
    return change(request, "invitation", id -> revoker.cancel(act, new InvitationId(id)));
  }

  private static GatewayResponse change(
      GatewayRequest request, String name, Function<String, EditorChangeOutcome> work) {
    var _ = JsonBody.read(request.content(), Function.identity());
    var outcome =
        Optional.of(request.pathParameter(name))
            .filter(InvitationId::isValid)
            .map(work)
            .orElseGet(EditorChangeOutcome.NotFound::new);
    var language = request.language();
    return switch (outcome) {
      case EditorChangeOutcome.Done(var result) -> ActionResponses.answer(result);
      case EditorChangeOutcome.ExceedsGrant() ->
          ProblemDetails.of(ProblemType.SCOPE_DENIED, language, "detail.key").response();
      case EditorChangeOutcome.NotFound() ->
          ProblemDetails.of(ProblemType.NOT_FOUND, language, "detail.address", request.path())
              .response();
    };
  }
}
