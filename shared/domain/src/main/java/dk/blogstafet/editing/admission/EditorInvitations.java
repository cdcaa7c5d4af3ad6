package dk.blogstafet.editing.admission;

import dk.blogstafet.editing.EditorInvitation;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.InvitationId;
import java.util.List;
import java.util.Optional;

/// Stores invitations of editors. What an action changes is stored in one transaction with its
/// receipt and its audit entry.
public interface EditorInvitations {
  /// Returns an invitation, used and expired ones too.
  Optional<EditorInvitation> find(InvitationId id);

  /// Returns all stored invitations, used and expired ones too, in no particular order.
  List<EditorInvitation> all();

  /// Stores a new invitation.
  ///
  /// @throws StaleActionException if the invitation exists, the signing key has changed, or the
  ///   request was already handled
  default void invite(SignedAction act, EditorInvitation invitation) {
    invite(act, invitation, Optional.empty());
  }

  /// Stores a new invitation with the task to mail it.
  ///
  /// @throws StaleActionException as without a task
  void invite(SignedAction act, EditorInvitation invitation, Optional<EditorMailTask> mail);

  /// Stores a device's key, and what else changes with it.
  ///
  /// @param act signed by the device
  /// @throws StaleActionException if the invitation is used, the key or the passkey exists, the
  ///   inviting key, the used passkey or the editor has changed, or the request was already handled
  void admit(SignedAction act, AdmissionChange change);

  /// Cancels an invitation.
  ///
  /// @throws StaleActionException if it is used or cancelled, the signing key has changed, or the
  ///   request was already handled
  void cancel(SignedAction act, EditorInvitation cancelled);
}
