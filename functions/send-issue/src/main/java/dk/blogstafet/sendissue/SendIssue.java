package dk.blogstafet.sendissue;

import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.LogFields;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssuePause;
import dk.blogstafet.newsletter.issue.IssuePause.PauseReason;
import dk.blogstafet.newsletter.issue.IssueSender;
import dk.blogstafet.newsletter.issue.MailService;
import dk.blogstafet.newsletter.issue.MailingStores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/// Sends the mails of open issues, and reports the issues that wait.
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
    report(report, log);
  }

  /// Counts the issues that a rule paused, in every sweep until an editor decides. Zero is counted
  /// too. A restored table keeps all issues waiting, and counts as one.
  private void report(SendingReport report, Log log) {
    var overview = stores.issues().overview();
    var issues = overview.open().stream().flatMap(it -> stores.issues().find(it).stream()).toList();
    issues.forEach(report::waiting);
    var restored = overview.site().restored();
    restored.ifPresent(
        _ -> log.info(LogEvent.ISSUE_PAUSED, LogFields.NONE.code(PauseReason.RESTORED.label())));
    var paused = issues.stream().filter(SendIssue::isPausedByRule).toList();
    paused.forEach(it -> log.info(LogEvent.ISSUE_PAUSED, fields(it)));
    log.count(Metric.ISSUES_PAUSED, paused.size() + (restored.isPresent() ? 1 : 0));
  }

  private static boolean isPausedByRule(Issue issue) {
    return issue.pause().filter(it -> it.reason() != PauseReason.EDITOR).isPresent();
  }

  private static LogFields fields(Issue issue) {
    var reason = issue.pause().map(IssuePause::reason).orElseThrow();
    return SendingReport.fields(issue.key()).code(reason.label());
  }
}
