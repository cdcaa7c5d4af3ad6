package dk.blogstafet.editing.admission;

import dk.blogstafet.editing.EditorInvitation;
import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.InvitationCode;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.mail.OutboxContract;
import dk.blogstafet.newsletter.NewsletterSamples;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The contract of the outbox of [EditorInvitations].
public abstract class EditorOutboxContract extends OutboxContract<EditorMailTask> {
  private final Set<String> own = new HashSet<>();

  /// Returns the store that adds tasks.
  protected abstract EditorInvitations invitations();

  /// Adds an invitation, and returns the task to mail it.
  @Override
  protected EditorMailTask task() {
    var id = InvitationCode.create(new SecureRandom()).id();
    var until = EditorSamples.NOW.plusSeconds(9);
    var invitation = new EditorInvitation(id, "Ane", KeyGrant.ALL, until, Optional.empty());
    var secret = NewsletterSamples.vault().sealer().seal("ane@by.example", "test");
    var task = EditorMailTask.of(invitation, "Bo", secret, EditorSamples.NOW);
    own.add(task.name());
    invitations()
        .invite(
            SignedAction.ofOperator(id, "0123456789abcdef", EditorSamples.NOW),
            invitation,
            Optional.of(task));
    return task;
  }

  @Override
  protected boolean isOwn(EditorMailTask task) {
    return own.contains(task.name());
  }

  @Override
  protected Instant begin() {
    return EditorSamples.NOW;
  }
}
