package dk.blogstafet.editing.admission;

import dk.blogstafet.editing.EditorInvitation;
import dk.blogstafet.editing.MemoryEditors;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.SignedChange;
import dk.blogstafet.editing.StaleActionException;
import dk.blogstafet.editing.key.InvitationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Invitations in memory, beside editors in memory, for tests.
public final class MemoryEditorInvitations implements EditorInvitations {
  private final MemoryEditors editors;
  private final Map<InvitationId, EditorInvitation> rows = new HashMap<>();

  /// The tasks that were stored.
  public final List<EditorMailTask> mails = new ArrayList<>();

  public MemoryEditorInvitations(MemoryEditors editors) {
    this.editors = editors;
  }

  @Override
  public synchronized Optional<EditorInvitation> find(InvitationId id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public synchronized void invite(
      SignedAction act, EditorInvitation invitation, Optional<EditorMailTask> mail) {
    editors.bar(act);
    if (rows.containsKey(invitation.id())) {
      throw new StaleActionException();
    }
    editors.keep(act, SignedChange.of(invitation));
    rows.put(invitation.id(), invitation);
    mail.ifPresent(mails::add);
  }

  @Override
  public synchronized void admit(SignedAction act, AdmissionChange change) {
    change
        .invitation()
        .filter(it -> find(it.id()).map(EditorInvitation::version).orElse(0) != it.version() - 1)
        .ifPresent(_ -> {
          throw new StaleActionException();
        });
    editors.admit(act, change);
    change.invitation().ifPresent(it -> rows.put(it.id(), it));
    change.mail().ifPresent(mails::add);
  }

  @Override
  public synchronized List<EditorInvitation> all() {
    return List.copyOf(rows.values());
  }

  @Override
  public synchronized void cancel(SignedAction act, EditorInvitation cancelled) {
    editors.bar(act);
    if (find(cancelled.id()).filter(it -> it.version() == 1).isEmpty()) {
      throw new StaleActionException();
    }
    editors.keep(act, SignedChange.ofCancellation(cancelled));
    rows.put(cancelled.id(), cancelled);
  }
}
