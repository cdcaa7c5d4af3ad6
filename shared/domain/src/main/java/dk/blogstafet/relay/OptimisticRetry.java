package dk.blogstafet.relay;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Retries a read-decide-commit attempt after a concurrent change.
final class OptimisticRetry {
  /// The maximum number of attempts.
  private static final int MOST = 20;

  private OptimisticRetry() {}

  /// Returns the outcome of the first attempt that has one.
  ///
  /// @param busy the outcome if no attempt has one
  static <T> T until(Supplier<Optional<? extends T>> attempt, T busy) {
    for (var number = 0; number < MOST; number++) {
      var outcome = attempt.get();
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return busy;
  }

  /// Returns the outcome of the first attempt that has one. Each attempt reads the relay again.
  ///
  /// @param none the outcome if the relay does not exist
  /// @param busy the outcome if no attempt has one
  static <T> T in(
      Relays relays,
      RelayId relay,
      Function<RelaySnapshot, Optional<? extends T>> attempt,
      T none,
      T busy) {
    return until(() -> relays.find(relay).map(attempt).orElseGet(() -> Optional.of(none)), busy);
  }
}
