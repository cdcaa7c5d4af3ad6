package dk.blogstafet.words;

import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssuePause;
import dk.blogstafet.newsletter.issue.SendObstacle;
import dk.blogstafet.newsletter.issue.editing.IssueReport;
import dk.blogstafet.relay.IssueId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Describes issues to editors in one language: how an issue stands, and what can be done.
public final class IssueMessages {
  private final LocalizedMessages messages;

  public IssueMessages(LocalizedMessages localizedMessages) {
    this.messages = localizedMessages;
  }

  /// Returns how an issue stands, in one to three sentences.
  public String status(IssueReport report) {
    return report.issue().map(it -> status(report, it)).orElseGet(() -> upcoming(report));
  }

  private String upcoming(IssueReport report) {
    var due = due(report);
    if (report.posts().isEmpty()) {
      return message("empty", due);
    }
    return message(report.isAutomatic() ? "automatic" : "manual", due);
  }

  private String status(IssueReport report, Issue issue) {
    var readers = issue.audience().readers();
    var sent = issue.counts().sent();
    return switch (issue.state()) {
      case HELD -> message("held");
      case RELEASED -> message("released", due(report));
      case CUTTING, SENDING -> String.join(" ", underWay(issue));
      case SENT -> withUnknown(issue, message("sent", sent, readers));
      case STOPPED -> withUnknown(issue, message(stopped(issue), sent));
    };
  }

  /// A day's issue is due at any hour of it.
  private String due(IssueReport report) {
    var issue = report.key().id();
    return issue.period() == IssueId.IssuePeriod.DAY
        ? messages.longDate(issue.dueDay())
        : messages.moment(report.due());
  }

  private static String stopped(Issue issue) {
    return issue.key().isCorrection() ? "stopped.correction" : "stopped";
  }

  private String withUnknown(Issue issue, String status) {
    var unknown = issue.counts().unknown();
    return switch (unknown) {
      case 0 -> status;
      case 1 -> status + " " + message("unknown.one");
      default -> status + " " + message("unknown", unknown);
    };
  }

  private List<String> underWay(Issue issue) {
    var sentences = new ArrayList<String>();
    var progress =
        issue.audience().isComplete()
            ? message("sending", issue.counts().sent(), issue.audience().readers())
            : message("cutting");
    sentences.add(withUnknown(issue, progress));
    issue.pause().ifPresent(pause -> sentences.add(pause(issue, pause)));
    issue.obstacle().ifPresent(obstacle -> sentences.add(obstacle(obstacle)));
    if (issue.pause().isEmpty()) {
      issue
          .goAhead()
          .ifPresent(until -> sentences.add(message("go-ahead", messages.moment(until))));
    }
    return sentences;
  }

  private String pause(Issue issue, IssuePause pause) {
    var counts = issue.counts();
    var at = messages.moment(pause.at());
    return switch (pause.reason()) {
      case EDITOR -> message("pause.editor", at);
      case BOUNCES -> message("pause.bounces", at, counts.bounced(), counts.sent());
      case COMPLAINTS -> message("pause.complaints", at, counts.complained(), counts.sent());
      case RESTORED -> message("pause.restored", at);
    };
  }

  private String obstacle(SendObstacle obstacle) {
    var since = messages.moment(obstacle.since());
    return obstacle.code().equals(SendObstacle.DAILY_QUOTA)
        ? message("obstacle.quota", since)
        : message("obstacle", obstacle.code(), since);
  }

  /// Returns why no newsletter is sent.
  ///
  /// @param since when the table was found to be restored
  public String restored(Instant since) {
    return message("restored", messages.moment(since));
  }

  private String message(String key, Object... blanks) {
    return blanks.length == 0
        ? messages.text("issue.status." + key)
        : messages.text("issue.status." + key, blanks);
  }
}
