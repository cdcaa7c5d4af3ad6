package dk.blogstafet.newsletter.suppression;

import dk.blogstafet.mail.Outbox;
import dk.blogstafet.newsletter.MemorySubscribers;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.Subscribers;
import java.util.List;

final class MemorySuppressionReplayTest extends SuppressionReplayContract {
  private final MemorySubscribers subscribers = new MemorySubscribers(clock);
  private final MemorySuppressions suppressions = new MemorySuppressions();

  @Override
  protected Subscribers subscribers() {
    return subscribers;
  }

  @Override
  protected Outbox<OutboxTask> outbox() {
    return subscribers;
  }

  @Override
  protected Suppressions suppressions() {
    return suppressions;
  }

  @Override
  protected Runnable copy() {
    return subscribers.copy();
  }

  @Override
  protected List<Object> everything() {
    return List.of(subscribers.everything(), suppressions.everything());
  }
}
