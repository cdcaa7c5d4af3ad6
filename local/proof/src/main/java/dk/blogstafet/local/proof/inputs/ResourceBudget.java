package dk.blogstafet.local.proof.inputs;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// What one input may cost: on the clock, of a processor, and of memory. Only what the thread does
/// that takes it is counted of the last two; the stores run in threads of their own.
final class ResourceBudget {
  /// Longer than this and an input counts as a way to stop the machine.
  static final Duration CLOCK = Duration.ofSeconds(10);

  /// The machine may be busy with other things, a processor counts only our own.
  static final Duration PROCESSOR = Duration.ofSeconds(3);

  /// In bytes, all that was ever allocated for it, the input itself included: ten million
  /// characters are 20 MB, and are looked at more than once.
  static final long MEMORY = 1_000_000_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final AtomicLong clock = new AtomicLong();
  private final AtomicLong processor = new AtomicLong();
  private final AtomicLong memory = new AtomicLong();

  /// Takes an input, and sees what that costs: too much is wrong.
  InputVerdict watch(FuzzInput.FuzzAttempt attempt) throws IOException {
    var start = System.nanoTime();
    var busy = THREADS.getCurrentThreadCpuTime();
    var held = THREADS.getCurrentThreadAllocatedBytes();
    var verdict = attempt.take();
    var took = System.nanoTime() - start;
    var worked = THREADS.getCurrentThreadCpuTime() - busy;
    var allocated = THREADS.getCurrentThreadAllocatedBytes() - held;
    clock.accumulateAndGet(took, Math::max);
    processor.accumulateAndGet(worked, Math::max);
    memory.accumulateAndGet(allocated, Math::max);
    return verdict.and(tooMuch(took, worked, allocated));
  }

  /// What one input may take, in words.
  static String told() {
    return "%d s, %d s of a processor, %,d bytes"
        .formatted(CLOCK.toSeconds(), PROCESSOR.toSeconds(), MEMORY);
  }

  private static Optional<String> tooMuch(long took, long worked, long allocated) {
    if (took > CLOCK.toNanos() || worked > PROCESSOR.toNanos()) {
      return Optional.of(
          "took %d ms, %d of them of a processor".formatted(millis(took), millis(worked)));
    }
    return allocated > MEMORY
        ? Optional.of("took " + allocated + " bytes of memory")
        : Optional.empty();
  }

  /// The longest that any took.
  Duration slowest() {
    return Duration.ofNanos(clock.get());
  }

  /// The most that any took of a processor.
  Duration busiest() {
    return Duration.ofNanos(processor.get());
  }

  /// The most bytes that any took.
  long largest() {
    return memory.get();
  }

  private static long millis(long nanos) {
    return Duration.ofNanos(nanos).toMillis();
  }
}
