package dk.blogstafet.newsletter;

import dk.blogstafet.mail.Outbox;

final class MemoryOutboxTest extends SubscriberOutboxContract {
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
