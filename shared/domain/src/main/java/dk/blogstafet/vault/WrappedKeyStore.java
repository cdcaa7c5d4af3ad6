package dk.blogstafet.vault;

import java.util.Optional;

/// Stores the wrapped keys. There is one set, which never changes.
public interface WrappedKeyStore {
  /// Returns the keys; empty before they were created.
  Optional<WrappedKeys> keys();

  /// Stores keys if there are none.
  ///
  /// @return false if there are keys already; nothing was stored
  boolean put(WrappedKeys keys);
}
