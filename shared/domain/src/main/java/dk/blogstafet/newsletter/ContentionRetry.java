package dk.blogstafet.newsletter;

import java.util.Optional;
import java.util.function.Supplier;

/// Retries a read-decide-commit attempt after a concurrent change.
final class ContentionRetry {
  private static final int MOST = 20;

  private ContentionRetry() {}

  /// Returns the outcome of the first attempt that has one.
  ///
  /// @throws ContentionException if no attempt has one
  static <T> T until(Supplier<Optional<T>> attempt) {
    for (var number = 0; number < MOST; number++) {
      var outcome = attempt.get();
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    throw new ContentionException();
  }
}
