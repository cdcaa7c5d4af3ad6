package dk.blogstafet.editing;

import java.time.Instant;
import java.util.Optional;

/// An invitation of an editor, whose code admits one device.
///
/// @param owner the invited person
/// @param grant of the device's key
/// @param until when the code expires
/// @param inviter the key that vouches for the editor; empty if operators invited without a key
/// @param device the key that was admitted; empty while the code is unused
public record EditorInvitation(
    InvitationId id,
    String owner,
    KeyGrant grant,
    Instant until,
    Optional<KeyId> inviter,
    Optional<KeyId> device) {
  public EditorInvitation {
    if (owner.isBlank() || owner.codePointCount(0, owner.length()) > EditorKey.OWNER) {
      throw new IllegalArgumentException("Invalid invitation " + id);
    }
  }

  /// Returns whether its code can still be used.
  public boolean isOpen(Instant now) {
    return device.isEmpty() && now.isBefore(until);
  }

  /// Returns the same invitation, used by a device.
  public EditorInvitation usedBy(KeyId key) {
    return new EditorInvitation(id, owner, grant, until, inviter, Optional.of(key));
  }

  /// Returns its version: 1, or 2 once it is used.
  public int version() {
    return device.isPresent() ? 2 : 1;
  }
}
