package dk.blogstafet.editing.admission;

import dk.blogstafet.editing.EditorInvitation;
import dk.blogstafet.editing.key.DeviceMembership;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.OutboxEntry;
import dk.blogstafet.mail.OutboxProgress;
import dk.blogstafet.vault.SealedText;
import java.time.Instant;
import java.util.Locale;

/// An outbox task: a mail to an editor.
///
/// @param subject the invitation's id or the device's key id
/// @param editor who gets the mail
/// @param owner the editor's name
/// @param detail the inviter's name, or the device's browser
/// @param secret the sealed address; for an invitation with its code
public record EditorMailTask(
    EditorMailKind kind,
    String subject,
    EditorId editor,
    String owner,
    String detail,
    SealedText secret,
    OutboxProgress progress)
    implements OutboxEntry<EditorMailTask> {
  /// What a mail to an editor is about.
  public enum EditorMailKind {
    /// The link of an invitation.
    INVITATION("editor mail "),
    /// A device got access.
    ADMISSION("editor ");

    private final String context;

    EditorMailKind(String context) {
      this.context = context;
    }

    /// Returns the name in rows and in texts.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Returns the context in which the secret is sealed.
    String context(EditorId editor) {
      return context + editor.hash();
    }
  }

  /// Creates the task to mail an invitation.
  static EditorMailTask of(EditorInvitation invitation, String by, SealedText secret, Instant now) {
    return new EditorMailTask(
        EditorMailKind.INVITATION,
        invitation.id().hash(),
        EditorId.of(invitation.id()),
        invitation.owner(),
        by,
        secret,
        OutboxProgress.begun(now));
  }

  /// Creates the task to report an admitted device.
  static EditorMailTask of(
      EditorKey device, DeviceMembership membership, SealedText address, Instant now) {
    return new EditorMailTask(
        EditorMailKind.ADMISSION,
        device.id().thumbprint(),
        membership.editor(),
        device.owner(),
        membership.browser(),
        address,
        OutboxProgress.begun(now));
  }

  @Override
  public String name() {
    return "editor#" + kind.label() + "#" + subject;
  }

  @Override
  public EditorMailTask with(OutboxProgress then) {
    return new EditorMailTask(kind, subject, editor, owner, detail, secret, then);
  }

  @Override
  public boolean sendsMail() {
    return true;
  }

  /// A mail to send, without its text.
  ///
  /// @param code of the invitation; empty for other mails
  public record EditorMailInstruction(EditorMailTask task, EmailAddress to, String code) {
    /// Omits everything that grants access or is personal.
    @Override
    public String toString() {
      return "EditorMailInstruction";
    }
  }
}
