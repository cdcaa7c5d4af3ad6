package dk.blogstafet.editing.key;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An unvalidated key; fields may be missing.
///
/// @param publicKey 32 bytes in base64url
/// @param relays slugs; `*` alone for all
/// @param until as yyyy-MM-dd, the last day of its validity
public record KeyDraft(
    @Nullable String publicKey,
    @Nullable String owner,
    List<String> scopes,
    List<String> relays,
    @Nullable String until) {
  public KeyDraft {
    scopes = List.copyOf(scopes);
    relays = List.copyOf(relays);
  }
}
