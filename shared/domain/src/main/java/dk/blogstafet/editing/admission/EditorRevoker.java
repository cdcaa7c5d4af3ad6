package dk.blogstafet.editing.admission;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.EditorAccount;
import dk.blogstafet.editing.EditorChange;
import dk.blogstafet.editing.EditorChange.EditorChangeOutcome;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.KeyRevoker;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.DeviceMembership;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.InvitationId;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.editing.key.PasskeyId;
import dk.blogstafet.editing.passkey.Passkey;
import java.util.Optional;
import java.util.function.Predicate;

/// Ends the access of editors and passkeys, and cancels invitations: the signer's own, and those
/// whose rights the signing key covers. Devices of a revoked editor or passkey fail at their next
/// request, and the keys that these devices added end with them. Editors whom they invited keep
/// their access. Continues after an interruption.
public final class EditorRevoker {
  private final Editors editors;
  private final EditorInvitations invitations;
  private final KeyRevoker keys;

  public EditorRevoker(Editors editors, EditorInvitations invitations) {
    this.editors = editors;
    this.invitations = invitations;
    this.keys = new KeyRevoker(editors);
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
    var then = Optional.of(EditorChange.of(editor.revokedAt(act.at())));
    return end(
        act,
        it -> it.editor().equals(editor.id()),
        then.filter(_ -> editor.revoked().isEmpty()),
        editor.id().hash(),
        ActionResult.ofEditor(editor.id(), editor.version(), editor.version()));
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
    var then = Optional.of(EditorChange.of(passkey.revokedAt(act.at())));
    return end(
        act,
        it -> it.passkey().equals(Optional.of(passkey.id())),
        then.filter(_ -> passkey.revoked().isEmpty()),
        passkey.id().hash(),
        ActionResult.ofPasskey(passkey, passkey.version()));
  }

  /// Ends the access of devices with that of their keys. The access of others ends first, so that
  /// they add no more keys; that of the signing device ends last, because it signs the other
  /// changes.
  ///
  /// @param change empty if the access has ended before
  /// @param name of the editor or the passkey
  /// @param unchanged the result of a repetition
  private EditorChangeOutcome end(
      SignedAction act,
      Predicate<DeviceMembership> isEnding,
      Optional<EditorChange> change,
      String name,
      ActionResult unchanged) {
    var isOwn = act.key().device().filter(isEnding).isPresent();
    change.filter(_ -> !isOwn).ifPresent(it -> editors.change(act.forPart(name), it));
    keys.revokeKeysOf(act, isEnding);
    change.filter(_ -> isOwn).ifPresent(it -> editors.change(act, it));
    if (!isOwn || change.isEmpty()) {
      editors.recordReceipt(act, change.map(EditorChange::result).orElse(unchanged));
    }
    return new EditorChangeOutcome.Done(change.map(EditorChange::result).orElse(unchanged));
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

  private static boolean mayEnd(SignedAction act, EditorAccount editor) {
    var own = act.key().device().map(DeviceMembership::editor);
    return own.equals(Optional.of(editor.id())) || mayEnd(act, editor.grant());
  }

  private static boolean mayEnd(SignedAction act, KeyGrant grant) {
    var rights = act.key().grant();
    return rights.scopes().contains(KeyScope.KEYS) && rights.covers(grant);
  }
}
