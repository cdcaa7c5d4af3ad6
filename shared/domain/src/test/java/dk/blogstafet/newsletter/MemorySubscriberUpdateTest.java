package dk.blogstafet.newsletter;

final class MemorySubscriberUpdateTest extends SubscriberUpdateContract {
  private final MemorySubscribers subscribers = new MemorySubscribers(() -> now);

  @Override
  protected Subscribers subscribers() {
    return subscribers;
  }

  @Override
  protected Outbox outbox() {
    return subscribers;
  }
}
