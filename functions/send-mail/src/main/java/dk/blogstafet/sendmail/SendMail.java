package dk.blogstafet.sendmail;

import dk.blogstafet.gateway.Facts;
import dk.blogstafet.gateway.Happening;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.newsletter.AllowedMail;
import dk.blogstafet.newsletter.Erasures;
import dk.blogstafet.newsletter.Errand;
import dk.blogstafet.newsletter.Letter;
import dk.blogstafet.newsletter.Mail;
import dk.blogstafet.newsletter.Order;
import dk.blogstafet.newsletter.Postmaster;
import dk.blogstafet.newsletter.Sending;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sees to errands. One that fails keeps nobody else's mail, and is due again by itself. Where the
/// carrier takes no mail of ours at all, one is tried at each sweep.
final class SendMail {
  private static final int AT_ONCE = 200;

  private final Relays relays;
  private final Postmaster postmaster;
  private final Erasures erasures;
  private final Mail mail;
  private final Clock clock;

  SendMail(Relays relays, Postmaster postmaster, Erasures erasures, Mail mail, Clock clock) {
    this.relays = relays;
    this.postmaster = postmaster;
    this.erasures = erasures;
    this.mail = mail;
    this.clock = clock;
  }

  /// Sees to everything that is due.
  void sweep(Instant deadline, Log log) {
    see(postmaster.due(AT_ONCE), deadline, log);
  }

  /// Sees to errands of these names, until the deadline; the next sweep sees to the rest.
  void see(List<String> names, Instant deadline, Log log) {
    if (names.isEmpty()) {
      return;
    }
    relays
        .medium()
        .ifPresent(medium -> {
          var letters = new Letters(medium);
          for (var name : names) {
            if (!clock.instant().isBefore(deadline) || !see(name, medium, letters, log)) {
              return;
            }
          }
        });
  }

  /// @return false where no mail goes: the others can wait for the next sweep
  private boolean see(String name, Medium medium, Letters letters, Log log) {
    try {
      return postmaster.take(name).map(it -> see(it, medium, letters, log)).orElse(true);
    } catch (RuntimeException broken) {
      log.error(Happening.ERRAND_FAILED, broken, Facts.NONE);
      return true;
    }
  }

  private boolean see(Errand errand, Medium medium, Letters letters, Log log) {
    return switch (errand.kind()) {
      case ERASE -> {
        erasures.finish(errand, ids(medium));
        postmaster.done(errand);
        yield true;
      }
      case CONFIRM, WELCOME, LINK ->
          postmaster
              .order(errand, ids(medium))
              .map(order -> send(order, letters, log))
              .orElse(true);
    };
  }

  private static List<RelayId> ids(Medium medium) {
    return medium.relays().stream().map(Standing::id).toList();
  }

  private boolean send(Order order, Letters letters, Log log) {
    var sending = letter(order, letters, log).map(mail::send).orElseGet(Sending.Unavailable::new);
    count(sending, log);
    postmaster.note(order, sending);
    return !(sending instanceof Sending.Blocked);
  }

  /// Empty where it can't be built: that is no attempt, so it costs none of the mails that a
  /// mailbox may get, and the errand waits until what is wrong with the site is put right.
  private static Optional<Letter> letter(Order order, Letters letters, Log log) {
    try {
      return Optional.of(letters.write(order));
    } catch (RuntimeException broken) {
      log.error(Happening.LETTER_UNBUILDABLE, broken, Facts.NONE);
      return Optional.empty();
    }
  }

  private static void count(Sending sending, Log log) {
    switch (sending) {
      case Sending.Accepted accepted ->
          log.count(accepted.equals(AllowedMail.NOT_SENT) ? Metric.MAILS_HELD : Metric.MAILS_SENT);
      case Sending.Refused(var answer) -> {
        log.count(Metric.MAILS_FAILED);
        log.info(Happening.MAIL_REFUSED, Facts.NONE.answer(answer));
      }
      case Sending.Blocked(var answer) ->
          log.error(Happening.MAIL_BLOCKED, Facts.NONE.answer(answer), Metric.MAILS_BLOCKED);
      case Sending.Unavailable _ -> log.count(Metric.MAILS_FAILED);
      case Sending.Unknown _ -> log.count(Metric.MAILS_UNKNOWN);
    }
  }
}
