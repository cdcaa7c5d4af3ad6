package dk.blogstafet.managekeys;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.admission.DeviceAdmission;
import dk.blogstafet.editing.admission.EditorInvitationDraft;
import dk.blogstafet.editing.admission.InvitationOutcome;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.gateway.signed.ActionResponses;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.words.ProblemType;

/// Invites an editor. The sender makes the code and sends only its hash.
final class InviteEditor {
  private final DeviceAdmission admission;

  InviteEditor(DeviceAdmission admission) {
    this.admission = admission;
  }

  GatewayResponse answer(GatewayRequest request, SignedAction act) {
    var language = request.language();
    var draft = JsonBody.read(request.content(), InviteEditor::draft);
    return switch (admission.invite(act, draft)) {
      case InvitationOutcome.Invited(var invitation) ->
          ActionResponses.answer(ActionResult.ofInvitation(invitation.id()));
      case InvitationOutcome.Invalid(var errors) -> WriteProblems.invalid(language, errors);
      case InvitationOutcome.ExceedsGrant() ->
          ProblemDetails.of(ProblemType.SCOPE_DENIED, language, "detail.key").response();
      case InvitationOutcome.CodeTaken() ->
          ProblemDetails.of(ProblemType.CONFLICT, language, "detail.code-taken").response();
    };
  }

  private static EditorInvitationDraft draft(JsonBody json) {
    return new EditorInvitationDraft(
        json.text("codeHash"),
        json.text("owner"),
        json.texts("scopes"),
        json.texts("relays"),
        json.text("kind"),
        json.text("phraseHash"),
        json.text("email"),
        json.text("code"));
  }
}
