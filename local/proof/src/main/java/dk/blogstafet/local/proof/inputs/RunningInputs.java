package dk.blogstafet.local.proof.inputs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The inputs that are just being tried: one that never ends must not keep its seed to itself.
final class RunningInputs {
  private final Map<Long, RunningInput> tries = new ConcurrentHashMap<>();
  private final Duration patience;

  /// Begins.
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

  /// The inputs that don't come to an end, as failures.
  List<String> endless() {
    var now = System.nanoTime();
    return tries.entrySet().stream()
        .filter(it -> now - it.getValue().start() > patience.toNanos())
        .map(it -> FailureGroups.told(it.getKey(), it.getValue().input(), "never comes to an end"))
        .toList();
  }

  /// An input, and when it was begun (`System.nanoTime`).
  private record RunningInput(FuzzInput input, long start) {}
}
