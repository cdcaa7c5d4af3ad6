package dk.blogstafet.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An unvalidated invitation of an editor; fields may be missing.
///
/// @param codeHash the SHA-256 of the code, in base64url: the code itself stays with its sender
/// @param relays slugs; `*` alone for all
/// @param kind how it is sent; a device's own needs neither owner, scopes nor relays
/// @param phraseHash the SHA-256 of code and phrase, in base64url
public record EditorInvitationDraft(
    @Nullable String codeHash,
    @Nullable String owner,
    List<String> scopes,
    List<String> relays,
    @Nullable String kind,
    @Nullable String phraseHash) {
  public EditorInvitationDraft {
    scopes = List.copyOf(scopes);
    relays = List.copyOf(relays);
  }

  /// Creates the draft of an invitation without a phrase.
  public EditorInvitationDraft(
      @Nullable String codeHash,
      @Nullable String owner,
      List<String> scopes,
      List<String> relays,
      @Nullable String kind) {
    this(codeHash, owner, scopes, relays, kind, null);
  }
}
