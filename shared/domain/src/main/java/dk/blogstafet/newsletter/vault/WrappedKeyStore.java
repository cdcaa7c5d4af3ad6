package dk.blogstafet.newsletter.vault;

import java.util.Optional;

/// Where the wrapped keys lie. There is one set of them, and it stays.
public interface WrappedKeyStore {
  /// The keys; empty before they were made.
  Optional<WrappedKeys> keys();

  /// Puts keys where none are.
  ///
  /// @return false where some are: nothing is stored
  boolean put(WrappedKeys keys);
}
