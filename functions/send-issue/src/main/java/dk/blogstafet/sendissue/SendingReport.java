package dk.blogstafet.sendissue;

import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.LogFields;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.newsletter.issue.DeliveryState;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.SendObstacle;
import dk.blogstafet.newsletter.issue.sending.IssueObserver;
import dk.blogstafet.relay.ServiceErrorDetails;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Logs and counts what happens in one sweep.
final class SendingReport implements IssueObserver {
  private final Log log;
  private final Set<IssueKey> obstructed = ConcurrentHashMap.newKeySet();

  SendingReport(Log log) {
    this.log = log;
  }

  static LogFields fields(IssueKey issue) {
    return LogFields.NONE.relay(issue.relay()).issue(issue.id());
  }

  @Override
  public void delivered(IssueKey issue, DeliveryState state) {
    switch (state) {
      case SENT -> log.count(Metric.MAILS_SENT);
      case FAILED -> log.count(Metric.MAILS_FAILED);
      case UNKNOWN -> log.count(Metric.MAILS_UNKNOWN);
      case SKIPPED -> {}
    }
  }

  /// A mail that can't be composed has a line of its own ([#notComposed]).
  @Override
  public void obstructed(IssueKey issue, ServiceErrorDetails answer) {
    if (!answer.code().equals(SendObstacle.NOT_COMPOSED)) {
      obstructed.add(issue);
      log.error(LogEvent.MAIL_BLOCKED, fields(issue).answer(answer), Metric.MAILS_BLOCKED);
    }
  }

  @Override
  public void notComposed(IssueKey issue, RuntimeException cause) {
    log.error(LogEvent.MAIL_NOT_COMPOSED, cause, fields(issue));
  }

  @Override
  public void finished(Issue issue) {
    if (issue.isBalanced()) {
      log.info(LogEvent.ISSUE_SENT, fields(issue.key()));
    } else {
      log.error(LogEvent.ISSUE_UNBALANCED, fields(issue.key()), Metric.ISSUES_UNBALANCED);
    }
  }

  /// Counts an issue that still meets an obstacle, so that the alarm lasts as long as the obstacle.
  void waiting(Issue issue) {
    issue
        .obstacle()
        .filter(it -> !it.code().equals(SendObstacle.NOT_COMPOSED))
        .filter(_ -> !obstructed.contains(issue.key()))
        .ifPresent(_ -> log.count(Metric.MAILS_BLOCKED));
  }
}
