package dk.blogstafet.relay;

final class MemoryRedirectsTest extends RedirectsContract {
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
