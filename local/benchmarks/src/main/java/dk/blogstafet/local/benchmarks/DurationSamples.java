package dk.blogstafet.local.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How long something took, again and again, in nanoseconds.
public final class DurationSamples {
  private final List<Long> taken = new ArrayList<>();

  public synchronized void add(long nanoseconds) {
    taken.add(nanoseconds);
  }

  public synchronized int count() {
    return taken.size();
  }

  /// What a share of them took at most, from 0 to 1.
  public synchronized long at(double share) {
    var sorted = new ArrayList<>(taken);
    Collections.sort(sorted);
    return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
  }
}
