package dk.blogstafet.local.proof.load;

import dk.blogstafet.local.proof.kills.UpProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The memory of a process while people come: how much it holds, and how much of its heap is left
/// when all is collected that can be. Collecting stops it for a moment, so that is seldom done.
final class ProcessMemory {
  /// One in so many looks collects: a minute lies between.
  private static final int SELDOM = 30;

  /// The second half of the time may need this much more than the first, of the process with its
  /// heap...
  private static final double SHARE = 1.1;

  /// ... and this much of the heap, in kB: caches that fill, and a database that grows.
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

  /// What is wrong; empty where both are flat.
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

  /// The process, in words.
  String processes() {
    return "%d MB at most in the first half, %d MB in the second"
        .formatted(mostOfFirst(processes) / MEGABYTE, mostOfSecond(processes) / MEGABYTE);
  }

  /// The heap, minute by minute, in words.
  String heaps() {
    return heaps.isEmpty()
        ? "not looked at: less than a minute"
        : heaps.stream().map(heap -> heap / MEGABYTE + " MB").collect(Collectors.joining(", "));
  }

  /// Where there is no first half yet, nothing has grown.
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
