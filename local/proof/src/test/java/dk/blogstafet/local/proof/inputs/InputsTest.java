package dk.blogstafet.local.proof.inputs;

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

/// What the proof must notice, done by those who take inputs.
final class InputsTest {
  private static final int MANY = 64;
  private static final Taken WELL = Taken.well("read");

  @Test
  void findsNothingWrongWhereNothingIs() {
    var outcome = tryMany(() -> WELL);

    assertEquals(List.of(), outcome.failures());
    var told = outcome.counts().toString();
    assertTrue(told.matches("\\{double=64, .* ms each: 64 × read}"), told);
  }

  @Test
  void noticesWhatIsThrown() {
    var failure =
        only(
            tryMany(() -> {
              throw new IllegalStateException("broken");
            }));

    assertTrue(failure.contains("throws java.lang.IllegalStateException: broken"), failure);
  }

  @Test
  void noticesAnEndlessRecursion() {
    var failure = only(tryMany(() -> recurse(0)));

    assertTrue(failure.contains("StackOverflowError"), failure);
  }

  @Test
  void noticesWhatTakesTooMuchMemory() {
    var failure = only(Inputs.tryMany(source(InputsTest::allocate), 1, 1, _ -> {}));

    assertTrue(failure.contains("bytes of memory"), failure);
  }

  @Test
  void noticesWhatKeepsAProcessorBusy() {
    var failure = only(Inputs.tryMany(source(InputsTest::work), 1, 1, _ -> {}));

    assertTrue(failure.contains("of a processor"), failure);
  }

  @Test
  void noticesWhatIsKeptOfEachInput() {
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
  void noticesWhatNeverEnds() {
    var source =
        source(() -> {
          while (true) {
            LockSupport.parkNanos(1_000_000);
          }
        });

    var outcome = Inputs.tryMany(source, 3, 1, _ -> {}, Duration.ofMillis(200));

    assertTrue(only(outcome).startsWith("seed 3, double: never comes to an end"), only(outcome));
  }

  @Test
  void tellsHowToSeeAFailureAgain() {
    var failure = only(Inputs.tryMany(source(() -> Taken.badly("is wrong")), 70, 2, _ -> {}));

    assertTrue(failure.contains("./blogstafet proof inputs --inputs 1 --seed 7"), failure);
    assertTrue(failure.contains("The input, 9 characters: the input"), failure);
    assertTrue(failure.endsWith("(2 like it)"), failure);
  }

  @Test
  void makesTheSameInputsOfTheSameSeeds() {
    assertEquals(sum(11), sum(11));
  }

  private static long sum(long first) {
    var sum = new AtomicLong();
    Inputs.tryMany(
        random -> {
          sum.addAndGet(random.nextLong());
          return new Input("double", () -> "", () -> WELL);
        },
        first,
        MANY,
        _ -> {});
    return sum.get();
  }

  private static Inputs.Outcome tryMany(Input.Attempt attempt) {
    return Inputs.tryMany(source(attempt), 1, MANY, _ -> {});
  }

  private static Input.Source source(Input.Attempt attempt) {
    return _ -> new Input("double", () -> "the input", attempt);
  }

  private static String only(Inputs.Outcome outcome) {
    assertEquals(1, outcome.failures().size(), outcome.failures()::toString);
    return outcome.failures().getFirst();
  }

  private static Taken recurse(int depth) {
    return depth < 0 ? WELL : recurse(depth + 1).and(Optional.of("was too deep"));
  }

  private static Taken allocate() {
    var sum = 0L;
    for (var time = 0; time < 60; time++) {
      sum += new byte[20_000_000].length;
    }
    return sum == 0 ? Taken.badly("took nothing") : WELL;
  }

  private static Taken work() {
    var end = System.nanoTime() + Bounds.CLOCK.toNanos();
    var count = 0L;
    while (System.nanoTime() < end) {
      count++;
    }
    return count == 0 ? Taken.badly("did nothing") : WELL;
  }
}
