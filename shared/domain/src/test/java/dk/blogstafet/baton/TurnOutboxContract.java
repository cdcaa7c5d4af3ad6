package dk.blogstafet.baton;

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

/// The contract of [TurnOutbox]: a task is leased to one worker at a time.
public abstract class TurnOutboxContract extends TurnStoreContract {
  @Test
  void leasesATaskToOneWorker() {
    var waiting = task();
    var taken = waiting.leased("one", TurnSamples.NOW.plusSeconds(60));

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
    var taken = waiting.leased("one", TurnSamples.NOW.plusSeconds(60));
    var later = taken.postponed(TurnSamples.NOW.plusSeconds(90));

    assertTrue(outbox().replace(waiting, taken));
    assertTrue(outbox().replace(taken, later));
    assertFalse(outbox().replace(taken, later));

    assertEquals(Optional.of(later), outbox().find(waiting.name()));
  }

  @Test
  void deletesAnUnchangedTask() {
    var waiting = task();
    var taken = waiting.leased("one", TurnSamples.NOW.plusSeconds(60));
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
    var due = task();
    assertTrue(outbox().replace(waiting, waiting.leased("one", TurnSamples.NOW.plusSeconds(60))));

    assertEquals(List.of(due), due(TurnSamples.NOW));
    assertEquals(List.of(), due(TurnSamples.NOW.minusMillis(1)));
    assertEquals(List.of(due), due(TurnSamples.NOW.plusMillis(59_999)));
    assertEquals(2, due(TurnSamples.NOW.plusSeconds(60)).size());
  }

  @Test
  void returnsNoMoreThanTheLimit() {
    IntStream.range(0, 5).forEach(_ -> task());

    assertEquals(3, outbox().due(TurnSamples.NOW, 3).size());
    assertEquals(5, due(TurnSamples.NOW).size());
  }

  /// Adds a turn, and returns the task of its invitation.
  private TurnMailTask task() {
    return TurnMailTask.of(invite(), TurnMailKind.INVITATION, TurnSamples.NOW);
  }

  /// Returns the tasks of this test's relay.
  private List<TurnMailTask> due(Instant moment) {
    return outbox().due(moment, Integer.MAX_VALUE).stream()
        .filter(it -> it.turn().relay().equals(relay))
        .toList();
  }
}
