package dk.blogstafet.local.proof.inputs;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// How much memory is still held when all that can be thrown away was: looked at a few times while
/// inputs come, so that something that is kept for each of them shows.
final class HeapSampler {
  /// What may come by growing tables, buckets and caches, in bytes.
  static final long GROWTH = 96_000_000;

  private final List<Long> held = new ArrayList<>();

  /// Looks. Stops everything for a moment.
  synchronized void look() {
    System.gc();
    held.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }

  /// What was held, in bytes, in order.
  synchronized List<Long> held() {
    return List.copyOf(held);
  }

  /// What is wrong; empty if the second half held no more than the first and a little.
  synchronized List<String> wrong() {
    var middle = held.size() / 2;
    var before = most(held.subList(0, middle));
    var after = most(held.subList(middle, held.size()));
    return middle > 0 && after > before + GROWTH
        ? List.of("The heap grows: after collecting it held " + held + " bytes")
        : List.of();
  }

  private static long most(List<Long> some) {
    return some.stream().mapToLong(it -> it).max().orElse(0);
  }
}
