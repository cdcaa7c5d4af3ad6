package dk.blogstafet.local.front;

import java.util.Optional;

/// Where the front finds finished pages.
@FunctionalInterface
public interface PageSource {
  /// The page under a key, if one lies there.
  Optional<StoredPage> read(String key);
}
