package dk.blogstafet.editing.admission;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.EditorAccount;
import dk.blogstafet.editing.EditorChange;
import dk.blogstafet.editing.EditorChange.EditorChangeOutcome;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.DeviceMembership;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.InvitationId;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.editing.key.PasskeyId;
import dk.blogstafet.editing.passkey.Passkey;
import java.util.Optional;

/// Ends the access of editors and passkeys, and cancels invitations: the signer's own, and those
/// whose rights the signing key covers. Devices of a revoked editor or passkey fail at their next
/// request.
public final class EditorRevoker {
  private final Editors editors;
  private final EditorInvitations invitations;

  public EditorRevoker(Editors editors, EditorInvitations invitations) {
    this.editors = editors;
    this.invitations = invitations;
  }

  /// Ends all access of an editor.
  ///
  /// @throws StaleActionException if the stored editor has just changed
  public EditorChangeOutcome revoke(SignedAction act, EditorId id) {
    return editors
        .account(id)
        .map(it -> revoke(act, it))
        .orElseGet(EditorChangeOutcome.NotFound::new);
  }

  private EditorChangeOutcome revoke(SignedAction act, EditorAccount editor) {
    if (!mayEnd(act, editor)) {
      return new EditorChangeOutcome.ExceedsGrant();
    }
    return editor.revoked().isPresent()
        ? unchanged(act, ActionResult.ofEditor(editor.id(), editor.version(), editor.version()))
        : change(act, EditorChange.of(editor.revokedAt(act.at())));
  }

  /// Revokes a passkey, and with it the devices that it admitted.
  ///
  /// @throws StaleActionException if the stored passkey has just changed
  public EditorChangeOutcome revoke(SignedAction act, PasskeyId id) {
    return editors
        .passkey(id)
        .map(it -> revoke(act, it))
        .orElseGet(EditorChangeOutcome.NotFound::new);
  }

  private EditorChangeOutcome revoke(SignedAction act, Passkey passkey) {
    if (editors.account(passkey.editor()).filter(it -> mayEnd(act, it)).isEmpty()) {
      return new EditorChangeOutcome.ExceedsGrant();
    }
    return passkey.revoked().isPresent()
        ? unchanged(act, ActionResult.ofPasskey(passkey, passkey.version()))
        : change(act, EditorChange.of(passkey.revokedAt(act.at())));
  }

  /// Cancels an invitation that is open.
  ///
  /// @throws StaleActionException if it is being used
  public EditorChangeOutcome cancel(SignedAction act, InvitationId id) {
    var found = invitations.find(id).filter(it -> it.isOpen(act.at()));
    if (found.isEmpty()) {
      return new EditorChangeOutcome.NotFound();
    }
    var invitation = found.get();
    var isOwn = invitation.inviter().equals(Optional.of(act.key().id()));
    if (!isOwn && !mayEnd(act, invitation.grant())) {
      return new EditorChangeOutcome.ExceedsGrant();
    }
    var cancelled = invitation.cancelledAt(act.at());
    invitations.cancel(act, cancelled);
    return new EditorChangeOutcome.Done(ActionResult.ofCancellation(id));
  }

  private EditorChangeOutcome change(SignedAction act, EditorChange change) {
    editors.change(act, change);
    return new EditorChangeOutcome.Done(change.result());
  }

  private EditorChangeOutcome unchanged(SignedAction act, ActionResult result) {
    editors.recordReceipt(act, result);
    return new EditorChangeOutcome.Done(result);
  }

  private static boolean mayEnd(SignedAction act, EditorAccount editor) {
    var own = act.key().device().map(DeviceMembership::editor);
    return own.equals(Optional.of(editor.id())) || mayEnd(act, editor.grant());
  }

  private static boolean mayEnd(SignedAction act, KeyGrant grant) {
    var rights = act.key().grant();
    return rights.scopes().contains(KeyScope.KEYS) && rights.covers(grant);
  }
}
