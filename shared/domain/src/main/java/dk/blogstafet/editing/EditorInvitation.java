package dk.blogstafet.editing;

import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.InvitationId;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.vault.SealedText;
import java.time.Instant;
import java.util.Optional;

/// An invitation of an editor, whose code admits one device.
///
/// @param owner the invited person
/// @param grant of the editor
/// @param until when the code expires
/// @param inviter the key that vouches for the editor; empty if operators invited without a key
/// @param device the key that was admitted; empty while the code is unused
/// @param editor whose further device the code admits; empty if it makes an editor
/// @param phrase the hash of code and phrase; empty if no phrase is needed
/// @param address to which it was mailed; empty if the inviter sends the link
/// @param cancelled when it was cancelled
public record EditorInvitation(
    InvitationId id,
    String owner,
    KeyGrant grant,
    Instant until,
    Optional<KeyId> inviter,
    Optional<KeyId> device,
    Optional<EditorId> editor,
    Optional<InvitationId> phrase,
    Optional<SealedText> address,
    Optional<Instant> cancelled) {
  public EditorInvitation {
    if (owner.isBlank() || owner.codePointCount(0, owner.length()) > EditorKey.OWNER) {
      throw new IllegalArgumentException("Invalid invitation " + id);
    }
  }

  /// Creates an unused invitation that makes an editor, by its code alone.
  public EditorInvitation(
      InvitationId id, String owner, KeyGrant grant, Instant until, Optional<KeyId> inviter) {
    this(
        id,
        owner,
        grant,
        until,
        inviter,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// Returns whether its code can still be used.
  public boolean isOpen(Instant now) {
    return device.isEmpty() && cancelled.isEmpty() && now.isBefore(until);
  }

  /// Returns whether a device that uses the code also knows the phrase, if there is one.
  ///
  /// @param typed may be empty
  public boolean isProven(InvitationCode code, String typed) {
    return phrase.map(it -> it.equals(code.phrase(typed))).orElse(true);
  }

  /// Returns the same invitation, for a further device of an editor.
  public EditorInvitation joining(Optional<EditorId> existing) {
    return with(device, existing, phrase, address, cancelled);
  }

  /// Returns the same invitation, which needs a phrase and was mailed.
  public EditorInvitation needing(Optional<InvitationId> secret, Optional<SealedText> mailbox) {
    return with(device, editor, secret, mailbox, cancelled);
  }

  /// Returns the same invitation, used by a device. Its address is the editor's now.
  public EditorInvitation usedBy(KeyId key) {
    return with(Optional.of(key), editor, phrase, Optional.empty(), cancelled);
  }

  /// Returns the same invitation, which can't be used any more, without its address.
  public EditorInvitation cancelledAt(Instant now) {
    return with(device, editor, phrase, Optional.empty(), Optional.of(now));
  }

  private EditorInvitation with(
      Optional<KeyId> user,
      Optional<EditorId> existing,
      Optional<InvitationId> secret,
      Optional<SealedText> mailbox,
      Optional<Instant> end) {
    return new EditorInvitation(
        id, owner, grant, until, inviter, user, existing, secret, mailbox, end);
  }

  /// Returns its version: 1, or 2 once it is used or cancelled.
  public int version() {
    return device.isPresent() || cancelled.isPresent() ? 2 : 1;
  }
}
