package dk.blogstafet.sendissue;

import dk.blogstafet.gateway.Log;
import dk.blogstafet.newsletter.issue.sending.IssueSender;
import dk.blogstafet.newsletter.issue.sending.MailService;
import dk.blogstafet.newsletter.issue.sending.MailingStores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/// Sends the mails of open issues, and counts those that can't be sent.
final class SendIssue {
  /// How long a sweep sends: it ends before the next one begins, which would find it sending.
  static final Duration WORK = Duration.ofSeconds(55);

  private final MailingStores stores;
  private final MailService service;
  private final Clock clock;
  private final Consumer<Duration> pause;

  /// @param pause waits, between mails
  SendIssue(MailingStores stores, MailService service, Clock clock, Consumer<Duration> pause) {
    this.stores = stores;
    this.service = service;
    this.clock = clock;
    this.pause = pause;
  }

  static void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while sending", stopped);
    }
  }

  /// Sends until the deadline, and not longer than a sweep lasts.
  void sweep(Instant deadline, Log log) {
    var end = clock.instant().plus(WORK);
    var report = new SendingReport(log);
    new IssueSender(stores, service, report, clock, pause)
        .sweep(deadline.isBefore(end) ? deadline : end);
    var issues = stores.issues();
    issues.overview().open().stream()
        .flatMap(it -> issues.find(it).stream())
        .forEach(report::waiting);
  }
}
