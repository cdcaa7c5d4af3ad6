package dk.blogstafet.local.front;

import java.util.Optional;

/// Finds rendered pages for the front.
@FunctionalInterface
public interface PageSource {
  /// Returns the page under a key, if it exists.
  Optional<StoredPage> read(String key);
}
