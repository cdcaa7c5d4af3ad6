package dk.blogstafet.local.soak.inputs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The inputs in progress, so that the seed of an endless one is reported.
final class RunningInputs {
  private final Map<Long, RunningInput> tries = new ConcurrentHashMap<>();
  private final Duration patience;

  /// Creates an empty set.
  ///
  /// @param patience after which an input counts as endless
  RunningInputs(Duration patience) {
    this.patience = patience;
  }

  void begin(long seed, FuzzInput input) {
    tries.put(seed, new RunningInput(input, System.nanoTime()));
  }

  void end(long seed) {
    tries.remove(seed);
  }

  /// Returns the endless inputs, as failures.
  List<String> endless() {
    var now = System.nanoTime();
    return tries.entrySet().stream()
        .filter(it -> now - it.getValue().start() > patience.toNanos())
        .map(it -> FailureGroups.describe(it.getKey(), it.getValue().input(), "never ends"))
        .toList();
  }

  /// An input, and its start (`System.nanoTime`).
  private record RunningInput(FuzzInput input, long start) {}
}
