package dk.blogstafet.editing;

import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;

final class MemoryEditorsConcurrencyTest extends EditorsConcurrencyContract {
  private final MemoryRelayStore books = new MemoryRelayStore();
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
