package dk.blogstafet.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The contract of [Outbox]: a task is leased to one worker at a time. Each test has tasks of its
/// own, so that tests can share a database.
public abstract class OutboxContract<T extends OutboxEntry<T>> {
  /// Returns the adapter under test.
  protected abstract Outbox<T> outbox();

  /// Adds another task, which is due at [#begin], and returns it.
  protected abstract T task();

  /// Returns whether a task is one of this test.
  protected abstract boolean isOwn(T task);

  /// When the tasks are made.
  protected abstract Instant begin();

  @Test
  void storesAllOfATask() {
    var one = task();
    var other = task();

    assertEquals(Optional.of(one), outbox().find(one.name()));
    assertEquals(Optional.of(other), outbox().find(other.name()));
    assertEquals(Optional.empty(), outbox().find(one.name() + "-unknown"));
  }

  @Test
  void leasesATaskToOneWorker() {
    var waiting = task();
    var taken = taken(waiting);

    assertTrue(outbox().replace(waiting, taken));
    assertFalse(outbox().replace(waiting, waiting.leased("other", taken.due())));

    assertEquals(Optional.of(taken), outbox().find(waiting.name()));
  }

  @Test
  void leasesATaskToOneOfManyConcurrentWorkers() throws Exception {
    var waiting = task();
    try (var crowd = Executors.newFixedThreadPool(40)) {
      var calls =
          IntStream.range(0, 40)
              .<Callable<Boolean>>mapToObj(
                  it -> () -> outbox().replace(waiting, waiting.leased("w-" + it, waiting.due())))
              .toList();
      var successes = 0;
      for (var call : crowd.invokeAll(calls)) {
        successes += call.get() ? 1 : 0;
      }
      assertEquals(1, successes);
    }
  }

  @Test
  void postponesATask() {
    var waiting = task();
    var taken = taken(waiting);
    var later = taken.postponed(begin().plusSeconds(90));

    assertTrue(outbox().replace(waiting, taken));
    assertTrue(outbox().replace(taken, later));
    assertFalse(outbox().replace(taken, later));

    assertEquals(Optional.of(later), outbox().find(waiting.name()));
  }

  @Test
  void deletesAnUnchangedTask() {
    var waiting = task();
    var taken = taken(waiting);
    assertTrue(outbox().replace(waiting, taken));

    assertFalse(outbox().remove(waiting));
    assertFalse(outbox().remove(waiting.leased("other", taken.due())));
    assertTrue(outbox().remove(taken));
    assertFalse(outbox().remove(taken));

    assertEquals(Optional.empty(), outbox().find(waiting.name()));
    assertFalse(outbox().replace(taken, waiting));
  }

  @Test
  void returnsDueTasksOnly() {
    var waiting = task();
    var soon = task();
    assertTrue(outbox().replace(waiting, taken(waiting)));

    assertEquals(List.of(soon), due(begin()));
    assertEquals(List.of(), due(begin().minusMillis(1)));
    assertEquals(List.of(soon), due(begin().plusMillis(59_999)));
    assertEquals(2, due(begin().plusSeconds(60)).size());
  }

  @Test
  void returnsNoMoreThanTheLimit() {
    IntStream.range(0, 5).forEach(_ -> task());

    assertEquals(3, outbox().due(begin(), 3).size());
    assertEquals(5, due(begin()).size());
  }

  /// Returns a task leased for a minute.
  protected final T taken(T waiting) {
    return waiting.leased("one", begin().plusSeconds(60));
  }

  /// Returns the due tasks of this test.
  protected final List<T> due(Instant moment) {
    return outbox().due(moment, Integer.MAX_VALUE).stream().filter(this::isOwn).toList();
  }
}
