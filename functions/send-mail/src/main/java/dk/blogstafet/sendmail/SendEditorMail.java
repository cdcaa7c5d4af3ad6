package dk.blogstafet.sendmail;

import dk.blogstafet.editing.admission.EditorMailTask;
import dk.blogstafet.editing.admission.EditorMailTask.EditorMailInstruction;
import dk.blogstafet.editing.admission.EditorOutboxProcessor;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.mail.Mail;
import dk.blogstafet.page.mail.EditorMails;
import dk.blogstafet.page.mail.MailEnvelope;
import dk.blogstafet.relay.SiteSnapshot;

/// Processes the outbox tasks of editors: sends invitations, and reports devices.
final class SendEditorMail implements OutboxSweep.TaskHandler<EditorMailTask> {
  private final EditorOutboxProcessor processor;
  private final ComposedMail mail;

  SendEditorMail(EditorOutboxProcessor processor, Mail mail) {
    this.processor = processor;
    this.mail = new ComposedMail(mail);
  }

  @Override
  public boolean process(EditorMailTask task, SiteSnapshot site, Log log) {
    return processor.plan(task).map(it -> send(it, site, log)).orElse(true);
  }

  private boolean send(EditorMailInstruction instruction, SiteSnapshot site, Log log) {
    return mail.send(
        () -> compose(instruction, site),
        outcome -> processor.recordOutcome(instruction, outcome),
        log);
  }

  private static EmailMessage compose(EditorMailInstruction instruction, SiteSnapshot site) {
    var text = new EditorMails(site.site()).mail(instruction);
    return new MailEnvelope(site.site()).addressed(instruction.to(), text);
  }
}
