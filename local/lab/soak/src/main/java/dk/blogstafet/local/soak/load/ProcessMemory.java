package dk.blogstafet.local.soak.load;

import dk.blogstafet.local.soak.kills.UpProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Samples the memory of a process under load: its resident memory, and its heap after garbage
/// collection. A collection stops the process for a moment, so it is rare.
final class ProcessMemory {
  /// One sample in this many collects: once a minute.
  private static final int SELDOM = 30;

  /// The maximum ratio of resident memory between the second half and the first ...
  private static final double SHARE = 1.1;

  /// ... and the maximum growth of the heap, in kB: caches that fill, and a database that grows.
  private static final long GROWTH = 32_000;

  private static final long MEGABYTE = 1_000;

  private final UpProcess up;
  private final List<Long> processes = new ArrayList<>();
  private final List<Long> heaps = new ArrayList<>();

  ProcessMemory(UpProcess up) {
    this.up = up;
  }

  void look() throws IOException, InterruptedException {
    processes.add(up.memory());
    if (processes.size() % SELDOM == 0) {
      heaps.add(up.heap());
    }
  }

  /// Returns what is wrong; empty if both are flat.
  List<String> wrong() {
    var wrong = new ArrayList<String>();
    if (mostOfSecond(processes) > SHARE * mostOfFirst(processes)) {
      wrong.add("The process grew: " + processes());
    }
    if (mostOfSecond(heaps) > mostOfFirst(heaps) + GROWTH) {
      wrong.add("The heap grew: " + heaps());
    }
    return wrong;
  }

  /// Returns the resident memory, in words.
  String processes() {
    return "at most %d MB in the first half, %d MB in the second"
        .formatted(mostOfFirst(processes) / MEGABYTE, mostOfSecond(processes) / MEGABYTE);
  }

  /// Returns the heap per minute, in words.
  String heaps() {
    return heaps.isEmpty()
        ? "not measured: less than a minute"
        : heaps.stream().map(heap -> heap / MEGABYTE + " MB").collect(Collectors.joining(", "));
  }

  /// Without samples of the first half, there is no growth.
  private static long mostOfFirst(List<Long> some) {
    var half = some.size() / 2;
    return half == 0 ? Long.MAX_VALUE / 2 : most(some.subList(0, half));
  }

  private static long mostOfSecond(List<Long> some) {
    return most(some.subList(some.size() / 2, some.size()));
  }

  private static long most(List<Long> some) {
    return some.stream().mapToLong(it -> it).max().orElse(0);
  }
}
