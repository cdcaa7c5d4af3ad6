package dk.blogstafet.newsletter;

import java.util.Optional;
import java.util.function.Supplier;

/// Looks, decides and stores, and does so again where somebody else was first.
final class ContentionRetry {
  private static final int MOST = 20;

  private ContentionRetry() {}

  /// The outcome of the first try that has one.
  ///
  /// @throws Crowded where none has
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
