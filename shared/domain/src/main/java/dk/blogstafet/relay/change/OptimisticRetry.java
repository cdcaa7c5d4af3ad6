package dk.blogstafet.relay.change;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Retries reading, deciding and committing after a conditional write failed, because the data was
/// changed concurrently.
public final class OptimisticRetry {
  /// The maximum number of attempts.
  private static final int MOST = 20;

  private OptimisticRetry() {}

  /// Returns the outcome of the first attempt that has one.
  ///
  /// @throws ContentionException if no attempt has one
  public static <T> T until(Supplier<Optional<T>> attempt) {
    return outcome(attempt).orElseThrow(ContentionException::new);
  }

  /// Returns the outcome of the first attempt that has one.
  ///
  /// @param busy the outcome if no attempt has one
  static <T> T until(Supplier<Optional<? extends T>> attempt, T busy) {
    var outcome = outcome(attempt);
    return outcome.isPresent() ? outcome.get() : busy;
  }

  private static <T> Optional<? extends T> outcome(
      Supplier<? extends Optional<? extends T>> attempt) {
    Optional<? extends T> outcome = Optional.empty();
    for (var number = 0; number < MOST && outcome.isEmpty(); number++) {
      outcome = attempt.get();
    }
    return outcome;
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
