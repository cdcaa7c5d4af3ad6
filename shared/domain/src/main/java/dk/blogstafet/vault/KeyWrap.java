package dk.blogstafet.vault;

/// Wraps keys with a key that never leaves its service, so that they can be stored beside the data.
public interface KeyWrap {
  /// Wraps a key; unwrapping needs the same use.
  byte[] wrap(KeyUse use, byte[] key);

  /// Unwraps a key.
  ///
  /// @throws IllegalStateException if it was wrapped elsewhere or for another use, or was changed
  byte[] unwrap(KeyUse use, byte[] wrapped);
}
