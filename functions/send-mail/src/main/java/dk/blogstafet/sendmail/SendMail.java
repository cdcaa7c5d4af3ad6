package dk.blogstafet.sendmail;

import dk.blogstafet.gateway.Log;
import dk.blogstafet.mail.Mail;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.outbox.MailInstruction;
import dk.blogstafet.newsletter.outbox.OutboxProcessor;
import dk.blogstafet.newsletter.suppression.SubscriberErasure;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.SiteSnapshot;
import java.util.List;

/// Processes outbox tasks of newsletters: sends mails, and completes erasures that were
/// interrupted.
final class SendMail implements OutboxSweep.TaskHandler<OutboxTask> {
  private final OutboxProcessor processor;
  private final SubscriberErasure erasure;
  private final ComposedMail mail;

  SendMail(OutboxProcessor outboxProcessor, SubscriberErasure subscriberErasure, Mail mail) {
    this.processor = outboxProcessor;
    this.erasure = subscriberErasure;
    this.mail = new ComposedMail(mail);
  }

  @Override
  public boolean process(OutboxTask task, SiteSnapshot site, Log log) {
    return switch (task.kind()) {
      case ERASE -> {
        erasure.finish(task, ids(site));
        processor.complete(task);
        yield true;
      }
      case CONFIRM, WELCOME, LINK ->
          processor.plan(task, ids(site)).map(it -> send(it, site, log)).orElse(true);
    };
  }

  private static List<RelayId> ids(SiteSnapshot site) {
    return site.relays().stream().map(RelaySnapshot::id).toList();
  }

  private boolean send(MailInstruction instruction, SiteSnapshot site, Log log) {
    return mail.send(
        () -> new MailComposer(site).write(instruction),
        outcome -> processor.recordOutcome(instruction, outcome),
        log);
  }
}
