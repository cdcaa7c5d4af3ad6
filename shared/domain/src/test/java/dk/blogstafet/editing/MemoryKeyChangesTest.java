package dk.blogstafet.editing;

import dk.blogstafet.relay.MemoryBooks;

final class MemoryKeyChangesTest extends KeyChangesContract {
  private final MemoryEditors editors =
      new MemoryEditors(new MemoryBooks(), () -> EditorSamples.NOW);

  @Override
  protected Editors editors() {
    return editors;
  }
}
