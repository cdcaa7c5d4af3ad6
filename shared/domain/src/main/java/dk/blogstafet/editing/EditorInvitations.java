package dk.blogstafet.editing;

import java.util.Optional;

/// Stores invitations of editors. What an action changes is stored in one transaction with its
/// receipt and its audit entry.
public interface EditorInvitations {
  /// Returns an invitation, used and expired ones too.
  Optional<EditorInvitation> find(InvitationId id);

  /// Stores a new invitation.
  ///
  /// @throws StaleActionException if the invitation exists, the signing key has changed, or the
  ///   request was already handled
  void invite(SignedAction act, EditorInvitation invitation);

  /// Stores a device's key and uses up its invitation.
  ///
  /// @param act signed by the device
  /// @param used the invitation after its use
  /// @param inviter the inviting key as it was read; empty if it isn't stored
  /// @throws StaleActionException if the invitation is used, the key exists, the inviting key has
  ///   changed, or the request was already handled
  void admit(SignedAction act, EditorInvitation used, Optional<EditorKey> inviter);
}
