package dk.blogstafet.sendmail;

import dk.blogstafet.baton.TurnMailInstruction;
import dk.blogstafet.baton.TurnMailTag;
import dk.blogstafet.baton.TurnMailTask;
import dk.blogstafet.baton.TurnOutboxProcessor;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.LogFields;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.mail.Mail;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.page.mail.MailEnvelope;
import dk.blogstafet.page.mail.TurnCalendar;
import dk.blogstafet.page.mail.TurnMails;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Processes the outbox tasks of turns: sends mails to invited authors and to the editors. A failed
/// task doesn't stop the others, and becomes due again.
final class SendTurnMail {
  private static final int AT_ONCE = 200;

  private final Relays relays;
  private final TurnOutboxProcessor processor;
  private final Mail mail;
  private final Clock clock;

  SendTurnMail(Relays relays, TurnOutboxProcessor processor, Mail mail, Clock clock) {
    this.relays = relays;
    this.processor = processor;
    this.mail = mail;
    this.clock = clock;
  }

  /// Processes all due tasks.
  void sweep(Instant deadline, Log log) {
    process(processor.due(AT_ONCE), deadline, log);
  }

  /// Processes the named tasks until the deadline; the next sweep processes the rest.
  void process(List<String> names, Instant deadline, Log log) {
    if (names.isEmpty()) {
      return;
    }
    relays.siteSnapshot().ifPresent(site -> process(names, site, deadline, log));
  }

  private void process(List<String> names, SiteSnapshot site, Instant deadline, Log log) {
    for (var name : names) {
      if (!clock.instant().isBefore(deadline) || !process(name, site, log)) {
        return;
      }
    }
  }

  /// @return false if no mail can be sent: the other tasks wait for the next sweep
  private boolean process(String name, SiteSnapshot site, Log log) {
    try {
      return processor.lease(name).map(task -> process(task, site, log)).orElse(true);
    } catch (RuntimeException broken) {
      log.error(LogEvent.TASK_FAILED, broken, LogFields.NONE);
      return true;
    }
  }

  private boolean process(TurnMailTask task, SiteSnapshot site, Log log) {
    return processor.plan(task).map(it -> send(it, site, log)).orElse(true);
  }

  private boolean send(TurnMailInstruction instruction, SiteSnapshot site, Log log) {
    var outcome =
        compose(instruction, site, log).map(mail::send).orElseGet(SendOutcome.Unavailable::new);
    SendMail.count(outcome, log);
    processor.recordOutcome(instruction.task(), outcome);
    return !(outcome instanceof SendOutcome.Blocked || outcome instanceof SendOutcome.Throttled);
  }

  private static Optional<EmailMessage> compose(
      TurnMailInstruction instruction, SiteSnapshot site, Log log) {
    try {
      return Optional.of(compose(instruction, site));
    } catch (RuntimeException broken) {
      log.error(LogEvent.MAIL_NOT_COMPOSED, broken, LogFields.NONE);
      return Optional.empty();
    }
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
