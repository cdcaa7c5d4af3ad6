package dk.blogstafet.newsletter;

import static dk.blogstafet.newsletter.NewsletterSamples.NOW;
import static dk.blogstafet.newsletter.NewsletterSamples.errand;
import static dk.blogstafet.newsletter.NewsletterSamples.filing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.DomainSamples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The contract of [Outbox]: a task is leased to one worker at a time.
public abstract class OutboxContract {
  /// The time of the adapter's clock.
  protected Instant now = NOW;

  private final SubscriberId who = NewsletterSamples.who();
  private final OutboxTask waiting = errand(OutboxTask.TaskKind.LINK, who);
  private final OutboxTask taken = waiting.leased("one", NOW.plusSeconds(60));

  /// Returns the adapter under test.
  protected abstract Outbox outbox();

  /// Returns the store that adds tasks.
  protected abstract Subscribers subscribers();

  @Test
  void storesAllOfATask() {
    var welcome = errand(OutboxTask.TaskKind.WELCOME, who, DomainSamples.relayId());

    put(waiting, welcome);

    assertEquals(Optional.of(waiting), outbox().find(waiting.name()));
    assertEquals(Optional.of(welcome), outbox().find(welcome.name()));
    assertEquals(Optional.empty(), outbox().find(errand(OutboxTask.TaskKind.ERASE, who).name()));
  }

  @Test
  void leasesATaskToOneWorker() {
    put(waiting);

    assertTrue(outbox().replace(waiting, taken));
    assertFalse(outbox().replace(waiting, waiting.leased("other", NOW.plusSeconds(60))));

    assertEquals(Optional.of(taken), outbox().find(waiting.name()));
  }

  @Test
  void leasesATaskToOneOfManyConcurrentWorkers() throws Exception {
    put(waiting);

    try (var crowd = Executors.newFixedThreadPool(40)) {
      var calls =
          IntStream.range(0, 40)
              .<Callable<Boolean>>mapToObj(
                  it -> () -> outbox().replace(waiting, waiting.leased("hand-" + it, NOW)))
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
    put(waiting);
    var later = taken.postponed(NOW.plusSeconds(90));

    assertTrue(outbox().replace(waiting, taken));
    assertTrue(outbox().replace(taken, later));
    assertFalse(outbox().replace(taken, later));

    assertEquals(Optional.of(later), outbox().find(waiting.name()));
  }

  @Test
  void deletesAnUnchangedTask() {
    put(waiting);
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
    var soon = errand(OutboxTask.TaskKind.CONFIRM, who, DomainSamples.relayId());
    put(waiting, soon);
    assertTrue(outbox().replace(waiting, taken));

    assertEquals(List.of(soon), due(NOW));
    assertEquals(List.of(), due(NOW.minusMillis(1)));
    assertEquals(List.of(soon), due(NOW.plusMillis(59_999)));
    assertEquals(2, due(NOW.plusSeconds(60)).size());
  }

  @Test
  void returnsNoMoreThanTheLimit() {
    put(
        Stream.generate(() -> errand(OutboxTask.TaskKind.CONFIRM, who, DomainSamples.relayId()))
            .limit(5)
            .toArray(OutboxTask[]::new));

    assertEquals(3, outbox().due(NOW, 3).size());
    assertEquals(5, due(NOW).size());
  }

  @Test
  void deletesExpiredTasks() {
    put(waiting);
    now = waiting.expires().minusSeconds(1);
    assertEquals(List.of(waiting), due(now));

    now = waiting.expires().plusSeconds(1);

    assertEquals(Optional.empty(), outbox().find(waiting.name()));
    assertEquals(List.of(), due(now));
    assertFalse(outbox().replace(waiting, taken));
    assertFalse(outbox().remove(waiting));
  }

  /// Returns the tasks of this test's reader.
  private List<OutboxTask> due(Instant moment) {
    return outbox().due(moment, Integer.MAX_VALUE).stream()
        .filter(it -> it.who().equals(who))
        .toList();
  }

  private void put(OutboxTask... errands) {
    assertTrue(subscribers().update(filing(errands)));
  }
}
