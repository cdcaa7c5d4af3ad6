package dk.blogstafet.sendmail;

import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.LogFields;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.mail.AllowListedMail;
import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.mail.Mail;
import dk.blogstafet.mail.SendOutcome;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.outbox.MailInstruction;
import dk.blogstafet.newsletter.outbox.OutboxProcessor;
import dk.blogstafet.newsletter.suppression.SubscriberErasure;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.SiteSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Processes outbox tasks: sends the mails that readers ask for. Newsletters go through
/// `send-issue`. A failed task doesn't stop the others, and becomes due again. While SES accepts no
/// mail at all, each sweep tries only one task.
final class SendMail {
  private static final int AT_ONCE = 200;

  private final Relays relays;
  private final OutboxProcessor processor;
  private final SubscriberErasure erasure;
  private final Mail mail;
  private final Clock clock;

  SendMail(
      Relays relays,
      OutboxProcessor outboxProcessor,
      SubscriberErasure subscriberErasure,
      Mail mail,
      Clock clock) {
    this.relays = relays;
    this.processor = outboxProcessor;
    this.erasure = subscriberErasure;
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
    relays
        .siteSnapshot()
        .ifPresent(siteSnapshot -> {
          var composer = new MailComposer(siteSnapshot);
          for (var name : names) {
            if (!clock.instant().isBefore(deadline)
                || !process(name, siteSnapshot, composer, log)) {
              return;
            }
          }
        });
  }

  /// @return false if no mail can be sent: the other tasks wait for the next sweep
  private boolean process(String name, SiteSnapshot siteSnapshot, MailComposer composer, Log log) {
    try {
      return processor.lease(name).map(it -> process(it, siteSnapshot, composer, log)).orElse(true);
    } catch (RuntimeException broken) {
      log.error(LogEvent.TASK_FAILED, broken, LogFields.NONE);
      return true;
    }
  }

  private boolean process(
      OutboxTask task, SiteSnapshot siteSnapshot, MailComposer composer, Log log) {
    return switch (task.kind()) {
      case ERASE -> {
        erasure.finish(task, ids(siteSnapshot));
        processor.complete(task);
        yield true;
      }
      case CONFIRM, WELCOME, LINK ->
          processor
              .plan(task, ids(siteSnapshot))
              .map(instruction -> send(instruction, composer, log))
              .orElse(true);
    };
  }

  private static List<RelayId> ids(SiteSnapshot siteSnapshot) {
    return siteSnapshot.relays().stream().map(RelaySnapshot::id).toList();
  }

  private boolean send(MailInstruction instruction, MailComposer composer, Log log) {
    var outcome =
        compose(instruction, composer, log).map(mail::send).orElseGet(SendOutcome.Unavailable::new);
    count(outcome, log);
    processor.recordOutcome(instruction, outcome);
    return !(outcome instanceof SendOutcome.Blocked || outcome instanceof SendOutcome.Throttled);
  }

  /// Returns empty if the mail can't be composed. That isn't an attempt, so it doesn't count
  /// towards the mailbox's limit, and the task waits until the site's description is fixed.
  private static Optional<EmailMessage> compose(
      MailInstruction instruction, MailComposer composer, Log log) {
    try {
      return Optional.of(composer.write(instruction));
    } catch (RuntimeException broken) {
      log.error(LogEvent.MAIL_NOT_COMPOSED, broken, LogFields.NONE);
      return Optional.empty();
    }
  }

  static void count(SendOutcome outcome, Log log) {
    switch (outcome) {
      case SendOutcome.Accepted accepted ->
          log.count(
              accepted.equals(AllowListedMail.NOT_SENT) ? Metric.MAILS_HELD : Metric.MAILS_SENT);
      case SendOutcome.Rejected(var answer) -> {
        log.count(Metric.MAILS_FAILED);
        log.info(LogEvent.MAIL_REFUSED, LogFields.NONE.answer(answer));
      }
      case SendOutcome.Blocked(var answer) ->
          log.error(LogEvent.MAIL_BLOCKED, LogFields.NONE.answer(answer), Metric.MAILS_BLOCKED);
      case SendOutcome.Throttled(var answer) ->
          log.error(LogEvent.MAIL_BLOCKED, LogFields.NONE.answer(answer), Metric.MAILS_BLOCKED);
      case SendOutcome.Unavailable _ -> log.count(Metric.MAILS_FAILED);
      case SendOutcome.OutcomeUnknown _ -> log.count(Metric.MAILS_UNKNOWN);
    }
  }
}
