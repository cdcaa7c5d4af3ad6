package dk.blogstafet.editing.admission;

import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.Editors;
import dk.blogstafet.editing.MemoryEditors;
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
