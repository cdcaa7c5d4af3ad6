package dk.blogstafet.newsletter;

final class MemorySubscribersTest extends SubscribersContract {
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
