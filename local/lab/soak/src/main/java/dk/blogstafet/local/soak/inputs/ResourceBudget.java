package dk.blogstafet.local.soak.inputs;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// The limits of one input: elapsed time, CPU time, and memory. The last two count only the thread
/// that processes it; the stores run in threads of their own.
final class ResourceBudget {
  /// An input that takes longer is a denial of service.
  static final Duration CLOCK = Duration.ofSeconds(10);

  /// Elapsed time depends on other load, CPU time does not.
  static final Duration PROCESSOR = Duration.ofSeconds(3);

  /// In bytes, everything allocated for an input, including itself: ten million characters are 20
  /// MB, and are copied more than once.
  static final long MEMORY = 1_000_000_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final AtomicLong clock = new AtomicLong();
  private final AtomicLong processor = new AtomicLong();
  private final AtomicLong memory = new AtomicLong();

  /// Runs an attempt and measures its cost: exceeding a limit is an error.
  InputVerdict measure(FuzzInput.FuzzAttempt attempt) throws IOException {
    var start = System.nanoTime();
    var busy = THREADS.getCurrentThreadCpuTime();
    var held = THREADS.getCurrentThreadAllocatedBytes();
    var verdict = attempt.run();
    var took = System.nanoTime() - start;
    var worked = THREADS.getCurrentThreadCpuTime() - busy;
    var allocated = THREADS.getCurrentThreadAllocatedBytes() - held;
    clock.accumulateAndGet(took, Math::max);
    processor.accumulateAndGet(worked, Math::max);
    memory.accumulateAndGet(allocated, Math::max);
    return verdict.and(tooMuch(took, worked, allocated));
  }

  /// Returns the limits of an input, in words.
  static String describe() {
    return "%d s elapsed, %d s of CPU time, %,d bytes"
        .formatted(CLOCK.toSeconds(), PROCESSOR.toSeconds(), MEMORY);
  }

  private static Optional<String> tooMuch(long took, long worked, long allocated) {
    if (took > CLOCK.toNanos() || worked > PROCESSOR.toNanos()) {
      return Optional.of(
          "took %d ms, and %d ms of CPU time".formatted(millis(took), millis(worked)));
    }
    return allocated > MEMORY
        ? Optional.of("took " + allocated + " bytes of memory")
        : Optional.empty();
  }

  /// Returns the longest elapsed time.
  Duration slowest() {
    return Duration.ofNanos(clock.get());
  }

  /// Returns the highest CPU time.
  Duration busiest() {
    return Duration.ofNanos(processor.get());
  }

  /// Returns the most bytes.
  long largest() {
    return memory.get();
  }

  private static long millis(long nanos) {
    return Duration.ofNanos(nanos).toMillis();
  }
}
