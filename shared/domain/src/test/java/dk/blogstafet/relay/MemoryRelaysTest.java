package dk.blogstafet.relay;

final class MemoryRelaysTest extends RelaysContract {
  private final MemoryBooks books = new MemoryBooks();

  @Override
  protected Relays relays() {
    return books;
  }

  @Override
  protected Posts posts() {
    return books;
  }
}
