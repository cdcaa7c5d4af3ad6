package dk.blogstafet.editing.admission;

import dk.blogstafet.editing.admission.EditorMailTask.EditorMailInstruction;
import dk.blogstafet.editing.admission.EditorMailTask.EditorMailKind;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.Outbox;
import dk.blogstafet.mail.OutboxWorker;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.vault.TextOpener;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Processes the outbox tasks of editors.
public final class EditorOutboxProcessor extends OutboxWorker<EditorMailTask> {
  /// How often a mail may be sent if each outcome is unknown.
  private static final int UNKNOWN = 3;

  private final Supplier<TextOpener> opener;
  private final Predicate<EmailAddress> isBlocked;

  /// @param isBlocked whether no mail may go to an address
  public EditorOutboxProcessor(
      Outbox<EditorMailTask> outbox,
      Supplier<TextOpener> opener,
      Predicate<EmailAddress> isBlocked,
      Clock clock) {
    super(outbox, clock);
    this.opener = opener;
    this.isBlocked = isBlocked;
  }

  /// Returns the mail to send for a task; empty if there is none, and then the task is completed:
  /// the code has expired, or no mail may go to the address.
  public Optional<EditorMailInstruction> plan(EditorMailTask taken) {
    var mail = Optional.of(taken).filter(it -> !isOver(it)).flatMap(this::open);
    if (mail.isEmpty()) {
      complete(taken);
    }
    return mail;
  }

  private boolean isOver(EditorMailTask task) {
    return !now().isBefore(task.made().plus(InvitationKind.MAIL.validity()));
  }

  private Optional<EditorMailInstruction> open(EditorMailTask task) {
    var isInvitation = task.kind() == EditorMailKind.INVITATION;
    return opener
        .get()
        .open(task.secret(), task.kind().context(task.editor()))
        .map(text -> text.split("\n", -1))
        .map(lines ->
            new EditorMailInstruction(
                task, new EmailAddress(lines[0]), isInvitation ? lines[1] : ""))
        .filter(mail -> !isBlocked.test(mail.to()));
  }

  /// Records the outcome of sending a mail. If it is unknown, the mail is sent again, but not more
  /// than [#UNKNOWN] times in all.
  public void recordOutcome(EditorMailInstruction mail, SendOutcome outcome) {
    var task = mail.task();
    if (outcome instanceof SendOutcome.OutcomeUnknown && task.attempts() >= UNKNOWN) {
      complete(task);
    } else {
      settle(task, outcome);
    }
  }
}
