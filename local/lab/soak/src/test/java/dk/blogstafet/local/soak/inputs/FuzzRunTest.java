package dk.blogstafet.local.soak.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Checks that the run detects defects of targets.
final class FuzzRunTest {
  private static final int MANY = 64;
  private static final InputVerdict WELL = InputVerdict.passed("read");

  @Test
  void reportsNoFailureWithoutADefect() {
    var result = tryMany(() -> WELL);

    assertEquals(List.of(), result.failures());
    var told = result.counts().toString();
    assertTrue(told.matches("\\{double=64, .* ms each: 64 × read}"), told);
  }

  @Test
  void detectsAnException() {
    var failure =
        only(
            tryMany(() -> {
              throw new IllegalStateException("broken");
            }));

    assertTrue(failure.contains("throws java.lang.IllegalStateException: broken"), failure);
  }

  @Test
  void detectsAnEndlessRecursion() {
    var failure = only(tryMany(() -> recurse(0)));

    assertTrue(failure.contains("StackOverflowError"), failure);
  }

  @Test
  void detectsExcessiveMemory() {
    var failure = only(FuzzRun.tryMany(source(FuzzRunTest::allocate), 1, 1, _ -> {}));

    assertTrue(failure.contains("bytes of memory"), failure);
  }

  @Test
  void detectsExcessiveCpuTime() {
    var failure = only(FuzzRun.tryMany(source(FuzzRunTest::work), 1, 1, _ -> {}));

    assertTrue(failure.contains("ms of CPU time"), failure);
  }

  @Test
  void detectsAMemoryLeak() {
    var kept = Collections.synchronizedList(new ArrayList<byte[]>());

    var failure =
        only(
            tryMany(() -> {
              kept.add(new byte[6_000_000]);
              return WELL;
            }));

    assertEquals(MANY, kept.size());
    assertTrue(failure.contains("The heap grows"), failure);
  }

  @Test
  void detectsAnEndlessInput() {
    var source =
        source(() -> {
          while (true) {
            LockSupport.parkNanos(1_000_000);
          }
        });

    var result = FuzzRun.tryMany(source, 3, 1, _ -> {}, Duration.ofMillis(200));

    assertTrue(only(result).startsWith("seed 3, double: never ends"), only(result));
  }

  @Test
  void reportsHowToReproduceAFailure() {
    var failure =
        only(FuzzRun.tryMany(source(() -> InputVerdict.failed("is wrong")), 70, 2, _ -> {}));

    assertTrue(failure.contains("./blogstafet soak inputs --inputs 1 --seed 7"), failure);
    assertTrue(failure.contains("The input, 9 characters: the input"), failure);
    assertTrue(failure.endsWith("(2 like it)"), failure);
  }

  @Test
  void createsTheSameInputsFromTheSameSeeds() {
    assertEquals(sum(11), sum(11));
  }

  private static long sum(long first) {
    var sum = new AtomicLong();
    FuzzRun.tryMany(
        random -> {
          sum.addAndGet(random.nextLong());
          return new FuzzInput("double", () -> "", () -> WELL);
        },
        first,
        MANY,
        _ -> {});
    return sum.get();
  }

  private static FuzzRun.FuzzResult tryMany(FuzzInput.FuzzAttempt attempt) {
    return FuzzRun.tryMany(source(attempt), 1, MANY, _ -> {});
  }

  private static FuzzInput.FuzzSource source(FuzzInput.FuzzAttempt attempt) {
    return _ -> new FuzzInput("double", () -> "the input", attempt);
  }

  private static String only(FuzzRun.FuzzResult result) {
    assertEquals(1, result.failures().size(), result.failures()::toString);
    return result.failures().getFirst();
  }

  private static InputVerdict recurse(int depth) {
    return depth < 0 ? WELL : recurse(depth + 1).and(Optional.of("was too deep"));
  }

  private static InputVerdict allocate() {
    var sum = 0L;
    for (var time = 0; time < 60; time++) {
      sum += new byte[20_000_000].length;
    }
    return sum == 0 ? InputVerdict.failed("took nothing") : WELL;
  }

  private static InputVerdict work() {
    var end = System.nanoTime() + ResourceBudget.CLOCK.toNanos();
    var count = 0L;
    while (System.nanoTime() < end) {
      count++;
    }
    return count == 0 ? InputVerdict.failed("did nothing") : WELL;
  }
}
