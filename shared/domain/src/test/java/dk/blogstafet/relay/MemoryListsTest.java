package dk.blogstafet.relay;

final class MemoryListsTest extends ListsContract {
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
