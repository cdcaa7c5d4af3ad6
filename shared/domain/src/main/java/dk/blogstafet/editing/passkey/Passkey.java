package dk.blogstafet.editing.passkey;

import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.PasskeyId;
import java.time.Instant;
import java.util.Optional;

/// An editor's passkey. It does one thing: it admits devices of its editor.
///
/// @param credential the credential id, in base64url
/// @param browser in which it was made; may be empty
/// @param counter the signature counter of its last use; 0 for a passkey that doesn't count
/// @param revoked when it was revoked
/// @param version 1 when added, incremented by each change
public record Passkey(
    String credential,
    PasskeyPublicKey key,
    EditorId editor,
    String browser,
    Instant from,
    long counter,
    Optional<Instant> revoked,
    int version) {
  public Passkey {
    if (PasskeyId.of(credential).isEmpty() || counter < 0 || version < 1) {
      throw new IllegalArgumentException("Invalid passkey of " + editor);
    }
  }

  /// An unvalidated passkey that a browser has just made.
  ///
  /// @param credential the credential id, in base64url
  /// @param spki its public key, in base64url
  public record PasskeyDraft(String credential, String spki) {
    /// Returns the passkey; empty if it has another algorithm or is malformed.
    public Optional<Passkey> of(EditorId editor, String browser, Instant now) {
      return PasskeyPublicKey.parse(spki)
          .filter(_ -> PasskeyId.of(credential).isPresent())
          .map(it -> new Passkey(credential, it, editor, browser, now, 0, Optional.empty(), 1));
    }
  }

  public PasskeyId id() {
    return PasskeyId.of(credential).orElseThrow();
  }

  /// Returns whether an assertion may have this counter. A counter that doesn't grow is a sign of a
  /// copied passkey, unless the passkey doesn't count (WebAuthn Level 3, section 6.1.1).
  public boolean accepts(long next) {
    return next > counter || (next == 0 && counter == 0);
  }

  /// Returns the same passkey after its use.
  public Passkey usedAt(long next) {
    return new Passkey(credential, key, editor, browser, from, next, revoked, version + 1);
  }

  /// Returns the same passkey, revoked.
  public Passkey revokedAt(Instant now) {
    var end = Optional.of(revoked.orElse(now));
    return new Passkey(credential, key, editor, browser, from, counter, end, version + 1);
  }
}
