package dk.blogstafet.newsletter;

import dk.blogstafet.mail.Outbox;

final class MemorySubscribersTest extends SubscribersContract {
  private final MemorySubscribers subscribers = new MemorySubscribers(() -> now);

  @Override
  protected Subscribers subscribers() {
    return subscribers;
  }

  @Override
  protected Outbox<OutboxTask> outbox() {
    return subscribers;
  }
}
