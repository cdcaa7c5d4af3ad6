package dk.blogstafet.relay;

final class MemorySiteTest extends SiteContract {
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
