package dk.blogstafet.editing;

import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.vault.SealedText;
import java.time.Instant;
import java.util.Optional;

/// A person who edits, with any number of devices and passkeys. What the person may do is decided
/// here: a device and a passkey are valid only while their editor is.
///
/// @param owner the person's name
/// @param until the end of its validity
/// @param inviter the key that invited; empty if operators did
/// @param address to which admitted devices are reported; empty if it isn't known
/// @param revoked when all access ended
/// @param version 1 when added, incremented by each change
public record EditorAccount(
    EditorId id,
    String owner,
    KeyGrant grant,
    Instant from,
    Instant until,
    Optional<KeyId> inviter,
    Optional<SealedText> address,
    Optional<Instant> revoked,
    int version) {
  public EditorAccount {
    if (owner.isBlank() || !from.isBefore(until) || version < 1) {
      throw new IllegalArgumentException("Invalid editor " + id);
    }
  }

  /// Creates the editor of an invitation that is being used.
  ///
  /// @param until the end of the inviter's validity
  public static EditorAccount invited(EditorInvitation invitation, Instant now, Instant until) {
    return new EditorAccount(
        EditorId.of(invitation.id()),
        invitation.owner(),
        invitation.grant(),
        now,
        until,
        invitation.inviter(),
        invitation.address(),
        Optional.empty(),
        1);
  }

  /// Returns whether the editor has access at this time.
  public boolean isUsable(Instant now) {
    return revoked.isEmpty() && !now.isBefore(from) && now.isBefore(until);
  }

  /// Returns the same editor without access and address.
  public EditorAccount revokedAt(Instant now) {
    var end = Optional.of(revoked.orElse(now));
    return new EditorAccount(
        id, owner, grant, from, until, inviter, Optional.empty(), end, version + 1);
  }
}
