package dk.blogstafet.editing;

import dk.blogstafet.relay.MemoryRelayStore;

final class MemoryKeyChangesTest extends KeyChangesContract {
  private final MemoryEditors editors =
      new MemoryEditors(new MemoryRelayStore(), () -> EditorSamples.NOW);

  @Override
  protected Editors editors() {
    return editors;
  }
}
