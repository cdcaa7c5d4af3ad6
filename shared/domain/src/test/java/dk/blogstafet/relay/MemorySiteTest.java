package dk.blogstafet.relay;

final class MemorySiteTest extends SiteContract {
  private final MemoryRelayStore books = new MemoryRelayStore();

  @Override
  protected Relays relays() {
    return books;
  }

  @Override
  protected Posts posts() {
    return books;
  }
}
