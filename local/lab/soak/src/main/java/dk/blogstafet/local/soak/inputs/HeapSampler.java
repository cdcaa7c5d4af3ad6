package dk.blogstafet.local.soak.inputs;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// Samples the heap after garbage collection a few times during a run, to detect memory that inputs
/// leak.
final class HeapSampler {
  /// The allowance for growing tables, buckets and caches, in bytes.
  static final long GROWTH = 96_000_000;

  private final List<Long> samples = new ArrayList<>();

  /// Takes a sample. Stops everything for a moment.
  synchronized void sample() {
    System.gc();
    samples.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }

  /// Returns the samples in bytes, in order.
  synchronized List<Long> samples() {
    return List.copyOf(samples);
  }

  /// Returns what is wrong; empty if the second half's samples are at most slightly above the first
  /// half's.
  synchronized List<String> wrong() {
    var middle = samples.size() / 2;
    var before = most(samples.subList(0, middle));
    var after = most(samples.subList(middle, samples.size()));
    return middle > 0 && after > before + GROWTH
        ? List.of("The heap grows: bytes after garbage collection: " + samples)
        : List.of();
  }

  private static long most(List<Long> some) {
    return some.stream().mapToLong(it -> it).max().orElse(0);
  }
}
