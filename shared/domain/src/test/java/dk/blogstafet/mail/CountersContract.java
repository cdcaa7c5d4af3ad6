package dk.blogstafet.mail;

import static dk.blogstafet.newsletter.NewsletterSamples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The contract of [Counters].
public abstract class CountersContract {
  private static final Instant UNTIL = NOW.plusSeconds(3_600);

  /// The time of the adapter's clock.
  protected Instant now = NOW;

  private final String name = "sign-ups#" + UUID.randomUUID();

  /// Returns the adapter under test.
  protected abstract Counters counters();

  /// Returns whether the adapter counts exactly under concurrency. An adapter that retries may
  /// count one too many, but never one too few.
  protected boolean isExact() {
    return true;
  }

  @Test
  void countsUpToTheLimit() {
    assertEquals(0, counters().count(name));
    assertEquals(OptionalLong.of(1), counters().add(name, 2, UNTIL));
    assertEquals(OptionalLong.of(2), counters().add(name, 2, UNTIL));
    assertEquals(OptionalLong.empty(), counters().add(name, 2, UNTIL));
    assertEquals(2, counters().count(name));
    assertEquals(OptionalLong.of(3), counters().add(name, 3, UNTIL));
  }

  @Test
  void countsNothingWithALimitOfZero() {
    assertEquals(OptionalLong.empty(), counters().add(name, 0, UNTIL));
    assertEquals(0, counters().count(name));
  }

  @Test
  void countsEachNameSeparately() {
    counters().add(name, 9, UNTIL);

    assertEquals(OptionalLong.of(1), counters().add(name + "#other", 9, UNTIL));
    assertEquals(1, counters().count(name));
  }

  @Test
  void restartsAnExpiredCounter() {
    counters().add(name, 2, UNTIL);
    counters().add(name, 2, UNTIL);
    now = UNTIL.minusSeconds(1);
    assertEquals(2, counters().count(name));

    now = UNTIL.plusSeconds(1);

    assertEquals(0, counters().count(name));
    assertEquals(OptionalLong.of(1), counters().add(name, 2, UNTIL.plusSeconds(3_600)));
    assertEquals(OptionalLong.of(2), counters().add(name, 2, UNTIL.plusSeconds(3_600)));
    assertEquals(2, counters().count(name));
  }

  @Test
  void countsConcurrentCallsWithinTheLimit() throws Exception {
    try (var crowd = Executors.newFixedThreadPool(40)) {
      var calls =
          IntStream.range(0, 40)
              .<Callable<OptionalLong>>mapToObj(_ -> () -> counters().add(name, 25, UNTIL))
              .toList();
      var sum = 0L;
      for (var call : crowd.invokeAll(calls)) {
        sum += call.get().orElse(0);
      }
      assertTrue(isExact() ? sum == 25 * 26 / 2 : sum <= 25 * 26 / 2, "their sum is " + sum);
    }
    assertEquals(25, counters().count(name));
  }
}
