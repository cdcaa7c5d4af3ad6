package dk.blogstafet.local.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Measured durations of a repeated operation, in nanoseconds.
public final class DurationSamples {
  private final List<Long> taken = new ArrayList<>();

  public synchronized void add(long nanoseconds) {
    taken.add(nanoseconds);
  }

  public synchronized int count() {
    return taken.size();
  }

  /// Returns the quantile of a share from 0 to 1.
  public synchronized long at(double share) {
    var sorted = new ArrayList<>(taken);
    Collections.sort(sorted);
    return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
  }
}
