package dk.blogstafet.sendmail;

import dk.blogstafet.gateway.Log;
import dk.blogstafet.newsletter.Erasures;
import dk.blogstafet.newsletter.Errand;
import dk.blogstafet.newsletter.Mail;
import dk.blogstafet.newsletter.Order;
import dk.blogstafet.newsletter.Postmaster;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Sees to errands. One that fails keeps nobody else's mail, and is due again by itself.
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
            if (clock.instant().isBefore(deadline)) {
              see(name, medium, letters, log);
            }
          }
        });
  }

  private void see(String name, Medium medium, Letters letters, Log log) {
    try {
      postmaster.take(name).ifPresent(errand -> see(errand, medium, letters));
    } catch (RuntimeException broken) {
      log.error("An errand failed; it is due again in some minutes", broken);
    }
  }

  private void see(Errand errand, Medium medium, Letters letters) {
    switch (errand.kind()) {
      case ERASE -> {
        erasures.finish(errand, medium.relays().stream().map(Standing::id).toList());
        postmaster.done(errand);
      }
      case CONFIRM, WELCOME, LINK ->
          postmaster.order(errand).ifPresent(order -> send(order, letters));
    }
  }

  private void send(Order order, Letters letters) {
    postmaster.note(order, mail.send(letters.write(order)));
  }
}
