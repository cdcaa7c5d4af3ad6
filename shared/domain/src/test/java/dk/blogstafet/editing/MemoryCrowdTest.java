package dk.blogstafet.editing;

import dk.blogstafet.relay.MemoryBooks;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;

final class MemoryCrowdTest extends CrowdContract {
  private final MemoryBooks books = new MemoryBooks();
  private final MemoryEditors editors = new MemoryEditors(books, () -> EditorSamples.NOW);

  @Override
  protected Editors editors() {
    return editors;
  }

  @Override
  protected Relays relays() {
    return books;
  }

  @Override
  protected Posts posts() {
    return books;
  }
}
