package dk.blogstafet.newsletter;

import static dk.blogstafet.newsletter.NewsletterSamples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.mail.OutboxContract;
import dk.blogstafet.relay.DomainSamples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The contract of the outbox of [Subscribers], whose tasks expire.
public abstract class SubscriberOutboxContract extends OutboxContract<OutboxTask> {
  /// The time of the adapter's clock.
  protected Instant now = NOW;

  private final SubscriberId who = NewsletterSamples.who();

  /// Returns the store that adds tasks.
  protected abstract Subscribers subscribers();

  @Override
  protected OutboxTask task() {
    return put(NewsletterSamples.errand(OutboxTask.TaskKind.CONFIRM, who, DomainSamples.relayId()));
  }

  @Override
  protected boolean isOwn(OutboxTask task) {
    return task.who().equals(who);
  }

  @Override
  protected Instant begin() {
    return NOW;
  }

  @Test
  void storesATaskOfAllNewsletters() {
    var link = put(NewsletterSamples.errand(OutboxTask.TaskKind.LINK, who));

    assertEquals(Optional.of(link), outbox().find(link.name()));
  }

  @Test
  void deletesExpiredTasks() {
    var waiting = task();
    now = waiting.expires().minusSeconds(1);
    assertEquals(List.of(waiting), due(now));

    now = waiting.expires().plusSeconds(1);

    assertEquals(Optional.empty(), outbox().find(waiting.name()));
    assertEquals(List.of(), due(now));
    assertFalse(outbox().replace(waiting, taken(waiting)));
    assertFalse(outbox().remove(waiting));
  }

  private OutboxTask put(OutboxTask task) {
    assertTrue(subscribers().update(NewsletterSamples.filing(task)));
    return task;
  }
}
