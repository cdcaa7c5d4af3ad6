package dk.blogstafet.sendmail;

import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.LogFields;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.mail.AllowListedMail;
import dk.blogstafet.mail.EmailMessage;
import dk.blogstafet.mail.Mail;
import dk.blogstafet.mail.SendOutcome;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Composes and sends mails, and counts what became of them.
record ComposedMail(Mail mail) {
  /// Sends a mail, and passes its outcome to `recorder`. If it can't be composed, that isn't an
  /// attempt: the task waits until the site's description is fixed. Returns whether other mails can
  /// be sent now.
  boolean send(Supplier<EmailMessage> composer, Consumer<SendOutcome> recorder, Log log) {
    var outcome = attempt(composer, log);
    count(outcome, log);
    recorder.accept(outcome);
    return !(outcome instanceof SendOutcome.Blocked || outcome instanceof SendOutcome.Throttled);
  }

  private SendOutcome attempt(Supplier<EmailMessage> composer, Log log) {
    EmailMessage message;
    try {
      message = composer.get();
    } catch (RuntimeException broken) {
      log.error(LogEvent.MAIL_NOT_COMPOSED, broken, LogFields.NONE);
      return new SendOutcome.Unavailable();
    }
    return mail.send(message);
  }

  private static void count(SendOutcome outcome, Log log) {
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
