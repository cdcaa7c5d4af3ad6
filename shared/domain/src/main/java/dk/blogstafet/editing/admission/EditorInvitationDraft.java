package dk.blogstafet.editing.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An unvalidated invitation of an editor; fields may be missing.
///
/// @param codeHash the SHA-256 of the code, in base64url: the code itself stays with its sender
/// @param relays slugs; `*` alone for all
/// @param kind how it is sent; a device's own needs neither owner, scopes nor relays
/// @param phraseHash the SHA-256 of code and phrase, in base64url
/// @param email to which the site mails the link
/// @param code that the site mails; it is not stored, except sealed in the mail's task
public record EditorInvitationDraft(
    @Nullable String codeHash,
    @Nullable String owner,
    List<String> scopes,
    List<String> relays,
    @Nullable String kind,
    @Nullable String phraseHash,
    @Nullable String email,
    @Nullable String code) {
  public EditorInvitationDraft {
    scopes = List.copyOf(scopes);
    relays = List.copyOf(relays);
  }

  /// Creates the draft of an invitation without a phrase and a mail.
  public EditorInvitationDraft(
      @Nullable String codeHash,
      @Nullable String owner,
      List<String> scopes,
      List<String> relays,
      @Nullable String kind) {
    this(codeHash, owner, scopes, relays, kind, null, null, null);
  }

  /// Omits the code.
  @Override
  public String toString() {
    return "EditorInvitationDraft of " + owner;
  }
}
