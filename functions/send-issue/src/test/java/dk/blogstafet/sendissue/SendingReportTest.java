package dk.blogstafet.sendissue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.gateway.FakeLambdaContext;
import dk.blogstafet.gateway.FunctionCall;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueAudience;
import dk.blogstafet.newsletter.issue.IssueCounts;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssueSamples;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.SendObstacle;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.ServiceErrorDetails;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The lines and metrics of a sweep.
class SendingReportTest {
  private static final IssueKey KEY = IssueSamples.key(new RelayId("klima"), "2026-11-30");

  private final FakeLambdaContext runtime = new FakeLambdaContext();
  private final Log log = new Log(new FunctionCall("send-issue", false, runtime));
  private final SendingReport report = new SendingReport(log);

  @Test
  void reportsAnIssueThatDoesNotBalance() {
    report.finished(sent(new IssueCounts(8, 0, 1, 0, 0, 0), Optional.empty()));
    log.close();

    assertEquals(1, runtime.counted(Metric.ISSUES_UNBALANCED));
    assertTrue(runtime.lines().getFirst().contains(LogEvent.ISSUE_UNBALANCED.message()));
  }

  @Test
  void reportsAnIssueThatIsSent() {
    report.finished(sent(new IssueCounts(8, 0, 1, 1, 0, 0), Optional.empty()));
    log.close();

    assertEquals(List.of(), runtime.numbers());
    assertTrue(runtime.lines().getFirst().contains(LogEvent.ISSUE_SENT.message()));
  }

  @Test
  void reportsAMailThatCannotBeComposedAsAFaultOnly() {
    report.notComposed(KEY, new IllegalArgumentException("Not an address: anna@laeser.example"));
    report.obstructed(KEY, new ServiceErrorDetails(SendObstacle.NOT_COMPOSED, 0, ""));
    report.waiting(waiting(SendObstacle.NOT_COMPOSED));
    log.close();

    assertEquals(1, runtime.counted(Metric.FAULTS));
    assertEquals(0, runtime.counted(Metric.MAILS_BLOCKED));
    assertEquals(1, runtime.lines().size());
    assertFalse(runtime.lines().getFirst().contains("laeser"), runtime.lines()::toString);
  }

  @Test
  void countsAnObstacleOnceInASweep() {
    report.obstructed(KEY, new ServiceErrorDetails(SendObstacle.DAILY_QUOTA, 200, ""));
    report.waiting(waiting(SendObstacle.DAILY_QUOTA));
    log.close();

    assertEquals(1, runtime.counted(Metric.MAILS_BLOCKED));
    assertTrue(runtime.lines().getFirst().contains("\"code\":\"DailyQuota\""));
  }

  private static Issue waiting(String code) {
    return sent(IssueCounts.NONE, Optional.of(new SendObstacle(code, Instant.EPOCH)));
  }

  /// Returns an issue to ten readers.
  private static Issue sent(IssueCounts counts, Optional<SendObstacle> obstacle) {
    var cut = IssueSamples.cut(KEY);
    return new Issue(
        KEY,
        IssueState.SENT,
        cut.content(),
        new IssueAudience(Optional.empty(), 1, 10, true, 1),
        counts,
        Optional.empty(),
        obstacle,
        Optional.empty(),
        2);
  }
}
