package dk.blogstafet.editing.admission;

import dk.blogstafet.editing.EditorAccount;
import dk.blogstafet.editing.EditorInvitation;
import dk.blogstafet.editing.key.DeviceMembership;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.PasskeyId;
import dk.blogstafet.editing.passkey.Passkey;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the admission of a device stores besides its key.
///
/// @param invitation after its use
/// @param inviter the inviting key as it was read; empty if it isn't stored
/// @param opened the new editor; empty if the device joins an editor, who must have access
/// @param added the passkey that the device made
/// @param passkey after it admitted the device
/// @param mail that reports the device to its editor
public record AdmissionChange(
    Optional<EditorInvitation> invitation,
    Optional<EditorKey> inviter,
    Optional<EditorAccount> opened,
    Optional<Passkey> added,
    Optional<Passkey> passkey,
    Optional<EditorMailTask> mail) {
  /// Admits by an invitation.
  public static AdmissionChange of(
      EditorInvitation used,
      Optional<EditorKey> inviter,
      Optional<EditorAccount> opened,
      Optional<Passkey> added) {
    var kept = inviter.filter(EditorKey::isStored);
    return new AdmissionChange(
        Optional.of(used), kept, opened, added, Optional.empty(), Optional.empty());
  }

  /// Admits by a passkey.
  public static AdmissionChange of(Passkey used) {
    return new AdmissionChange(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(used),
        Optional.empty());
  }

  /// Returns the editors who must have access: the one whom the device joins, and the one whose
  /// device invited.
  ///
  /// @param device that is admitted
  public Set<EditorId> editors(EditorKey device) {
    var joined = Optional.of(device).filter(_ -> opened.isEmpty());
    return Stream.concat(joined.stream(), inviter.stream())
        .flatMap(it -> it.device().stream())
        .map(DeviceMembership::editor)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Returns the passkey of the device that invited; it must not be revoked.
  public Optional<PasskeyId> inviterPasskey() {
    return inviter.flatMap(EditorKey::device).flatMap(DeviceMembership::passkey);
  }

  /// Returns the same change with a mail.
  AdmissionChange reporting(Optional<EditorMailTask> task) {
    return new AdmissionChange(invitation, inviter, opened, added, passkey, task);
  }
}
