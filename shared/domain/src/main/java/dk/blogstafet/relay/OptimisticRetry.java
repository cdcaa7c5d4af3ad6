package dk.blogstafet.relay;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Decides and stores, and decides again where someone else was first.
final class OptimisticRetry {
  /// After so many, a relay moves too fast for us.
  private static final int MOST = 20;

  private OptimisticRetry() {}

  /// The outcome of the first attempt that has one.
  ///
  /// @param busy the outcome where none has
  static <T> T until(Supplier<Optional<? extends T>> attempt, T busy) {
    for (var number = 0; number < MOST; number++) {
      var outcome = attempt.get();
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return busy;
  }

  /// The outcome of the first attempt that has one, each made on a relay as it stands then.
  ///
  /// @param none the outcome where there is no such relay
  /// @param busy the outcome where no attempt has one
  static <T> T in(
      Relays relays,
      RelayId relay,
      Function<RelaySnapshot, Optional<? extends T>> attempt,
      T none,
      T busy) {
    return until(() -> relays.find(relay).map(attempt).orElseGet(() -> Optional.of(none)), busy);
  }
}
