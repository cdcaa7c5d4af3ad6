package dk.blogstafet.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An unvalidated invitation of an editor; fields may be missing.
///
/// @param codeHash the SHA-256 of the code, in base64url: the code itself stays with its sender
/// @param relays slugs; `*` alone for all
/// @param kind how it is sent
public record EditorInvitationDraft(
    @Nullable String codeHash,
    @Nullable String owner,
    List<String> scopes,
    List<String> relays,
    @Nullable String kind) {
  public EditorInvitationDraft {
    scopes = List.copyOf(scopes);
    relays = List.copyOf(relays);
  }
}
