package dk.blogstafet.aws;

import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueContents;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.newsletter.issue.cutting.AudienceCollector;
import dk.blogstafet.newsletter.issue.cutting.IssueCutter;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.IssueId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/// The issues of a stack's newsletters. They are cut at ten o'clock, the next time it is: later
/// than the wait before mailing, whatever the time of the test.
public final class StackIssues {
  /// The time that issues are cut.
  public static final LocalTime HOUR = LocalTime.of(10, 0);

  private final Map<String, String> environment;
  private final Clock clock = tenOClock();
  private final Issues issues;

  StackIssues(Map<String, String> environment) {
    this.environment = environment;
    this.issues = AwsNewsletter.of(environment, clock).issues();
  }

  private static Clock tenOClock() {
    var now = Instant.now();
    var today = DanishTime.dateOf(now);
    var next = today.atTime(HOUR).atZone(DanishTime.ZONE).toInstant();
    var hour =
        next.isAfter(now)
            ? next
            : today.plusDays(1).atTime(HOUR).atZone(DanishTime.ZONE).toInstant();
    return Clock.offset(Clock.systemUTC(), Duration.between(now, hour));
  }

  /// Returns a clock that shows ten o'clock now.
  public Clock clock() {
    return clock;
  }

  /// Returns today's issue of a relay, by that clock.
  public IssueKey today() {
    return new IssueKey(LocalStack.KLIMA, IssueId.ofDay(DanishTime.today(clock)));
  }

  public Optional<Issue> find(IssueKey issue) {
    return issues.find(issue);
  }

  public Issues store() {
    return issues;
  }

  /// Cuts what is due, and collects the readers.
  public void cut() {
    var stores = AwsStores.of(environment);
    var newsletter = AwsNewsletter.of(environment, clock);
    var collector =
        new AudienceCollector(
            newsletter.subscribers(),
            issues,
            newsletter.audienceRule(),
            newsletter.issueLog(),
            clock);
    var contents = new IssueContents(stores.posts(), Duration.ofMinutes(10));
    new IssueCutter(stores.relays(), stores.issues(), issues, contents, collector, clock)
        .sweep(clock.instant().plusSeconds(60));
  }
}
