package dk.blogstafet.editing;

import dk.blogstafet.relay.MemoryRelayStore;

final class MemoryEditorInvitationsTest extends EditorInvitationsContract {
  private final MemoryEditors editors =
      new MemoryEditors(new MemoryRelayStore(), () -> EditorSamples.NOW);
  private final MemoryEditorInvitations invitations = new MemoryEditorInvitations(editors);

  @Override
  protected EditorInvitations invitations() {
    return invitations;
  }

  @Override
  protected Editors editors() {
    return editors;
  }
}
