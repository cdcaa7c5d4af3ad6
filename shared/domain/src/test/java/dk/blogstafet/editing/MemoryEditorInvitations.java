package dk.blogstafet.editing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Invitations in memory, beside editors in memory, for tests.
public final class MemoryEditorInvitations implements EditorInvitations {
  private final MemoryEditors editors;
  private final Map<InvitationId, EditorInvitation> rows = new HashMap<>();

  public MemoryEditorInvitations(MemoryEditors editors) {
    this.editors = editors;
  }

  @Override
  public synchronized Optional<EditorInvitation> find(InvitationId id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public synchronized void invite(SignedAction act, EditorInvitation invitation) {
    editors.bar(act);
    if (rows.containsKey(invitation.id())) {
      throw new StaleActionException();
    }
    editors.keep(act, SignedChange.of(invitation));
    rows.put(invitation.id(), invitation);
  }

  @Override
  public synchronized void admit(
      SignedAction act, EditorInvitation used, Optional<EditorKey> inviter) {
    var stored = find(used.id()).map(EditorInvitation::version).orElse(0);
    if (stored != used.version() - 1) {
      throw new StaleActionException();
    }
    editors.admit(act, inviter);
    rows.put(used.id(), used);
  }
}
