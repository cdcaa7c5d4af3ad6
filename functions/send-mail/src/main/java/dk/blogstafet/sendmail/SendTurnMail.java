package dk.blogstafet.sendmail;

import dk.blogstafet.baton.TurnMailTask;
import dk.blogstafet.baton.mail.TurnMailInstruction;
import dk.blogstafet.baton.mail.TurnMailTag;
import dk.blogstafet.baton.mail.TurnOutboxProcessor;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.mail.Mail;
import dk.blogstafet.page.mail.MailEnvelope;
import dk.blogstafet.page.mail.TurnCalendar;
import dk.blogstafet.page.mail.TurnMails;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.SiteSnapshot;
import java.util.Map;

/// Processes the outbox tasks of turns: sends mails to invited authors and to the editors.
final class SendTurnMail implements OutboxSweep.TaskHandler<TurnMailTask> {
  private final TurnOutboxProcessor processor;
  private final ComposedMail mail;

  SendTurnMail(TurnOutboxProcessor processor, Mail mail) {
    this.processor = processor;
    this.mail = new ComposedMail(mail);
  }

  @Override
  public boolean process(TurnMailTask task, SiteSnapshot site, Log log) {
    return processor.plan(task).map(it -> send(it, site, log)).orElse(true);
  }

  private boolean send(TurnMailInstruction instruction, SiteSnapshot site, Log log) {
    return mail.send(
        () -> compose(instruction, site),
        outcome -> processor.recordOutcome(instruction, outcome),
        log);
  }

  private static EmailMessage compose(TurnMailInstruction instruction, SiteSnapshot site) {
    var relay =
        site.relay(instruction.turn().key().relay()).map(RelaySnapshot::relay).orElseThrow();
    var to = instruction.to().orElseGet(() -> new EmailAddress(site.site().contact()));
    var text = new TurnMails(site.site()).mail(relay, instruction);
    var message =
        new MailEnvelope(site.site())
            .addressed(to, text)
            .attaching(new TurnCalendar(site.site()).files(relay, instruction));
    return instruction.to().isPresent() ? message.tagged(tags(instruction)) : message;
  }

  private static Map<String, String> tags(TurnMailInstruction instruction) {
    return Map.of(TurnMailTag.NAME, TurnMailTag.of(instruction.turn().key()));
  }
}
