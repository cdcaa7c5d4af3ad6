package dk.blogstafet.cutissue;

import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.LogFields;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssuePause;
import dk.blogstafet.newsletter.issue.IssuePause.PauseReason;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.newsletter.issue.cutting.IssueCutter;
import java.time.Instant;

/// Cuts the issues that are due, and reports the issues that a rule paused.
final class CutIssue {
  private final IssueCutter cutter;
  private final Issues issues;

  CutIssue(IssueCutter cutter, Issues issues) {
    this.cutter = cutter;
    this.issues = issues;
  }

  void sweep(Instant deadline, Log log) {
    cutter.sweep(deadline);
    report(log);
  }

  /// Counts the issues that a rule paused, in every sweep until an editor decides; at least one
  /// after the table was restored. Zero is counted too.
  private void report(Log log) {
    var overview = issues.overview();
    var paused =
        overview.open().stream()
            .flatMap(it -> issues.find(it).stream())
            .filter(CutIssue::isPausedByRule)
            .toList();
    paused.forEach(it -> log.info(LogEvent.ISSUE_PAUSED, fields(it)));
    var restored = overview.site().restored();
    restored.ifPresent(
        _ -> log.info(LogEvent.ISSUE_PAUSED, LogFields.NONE.code(PauseReason.RESTORED.label())));
    log.count(Metric.ISSUES_PAUSED, Math.max(paused.size(), restored.isPresent() ? 1 : 0));
  }

  private static boolean isPausedByRule(Issue issue) {
    return issue.pause().filter(it -> it.reason() != PauseReason.EDITOR).isPresent();
  }

  private static LogFields fields(Issue issue) {
    var reason = issue.pause().map(IssuePause::reason).orElseThrow();
    var key = issue.key();
    return LogFields.NONE.relay(key.relay()).issue(key.id()).code(reason.label());
  }
}
