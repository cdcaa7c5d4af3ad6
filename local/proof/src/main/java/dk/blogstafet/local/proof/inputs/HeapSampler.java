package dk.blogstafet.local.proof.inputs;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// Samples the heap after garbage collection a few times during a run, to detect memory that inputs
/// leak.
final class HeapSampler {
  /// The allowance for growing tables, buckets and caches, in bytes.
  static final long GROWTH = 96_000_000;

  private final List<Long> held = new ArrayList<>();

  /// Takes a sample. Stops everything for a moment.
  synchronized void look() {
    System.gc();
    held.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }

  /// Returns the samples in bytes, in order.
  synchronized List<Long> held() {
    return List.copyOf(held);
  }

  /// Returns what is wrong; empty if the second half's samples are at most slightly above the first
  /// half's.
  synchronized List<String> wrong() {
    var middle = held.size() / 2;
    var before = most(held.subList(0, middle));
    var after = most(held.subList(middle, held.size()));
    return middle > 0 && after > before + GROWTH
        ? List.of("The heap grows: bytes after garbage collection: " + held)
        : List.of();
  }

  private static long most(List<Long> some) {
    return some.stream().mapToLong(it -> it).max().orElse(0);
  }
}
