package dk.blogstafet.newsletter.vault;

/// Wraps keys with a key that never leaves its place, so that they can lie beside the data.
public interface KeyWrap {
  /// Wraps a key; the same use is needed to unwrap it.
  byte[] wrap(KeyUse use, byte[] key);

  /// Unwraps a key.
  ///
  /// @throws IllegalStateException if it was wrapped elsewhere or for another use, or was changed
  byte[] unwrap(KeyUse use, byte[] wrapped);
}
