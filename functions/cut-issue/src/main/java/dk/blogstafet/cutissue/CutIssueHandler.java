package dk.blogstafet.cutissue;

import com.amazonaws.services.lambda.runtime.Context;
import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.gateway.Deadline;
import dk.blogstafet.gateway.EventFunction;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.newsletter.issue.cutting.AudienceCollector;
import dk.blogstafet.newsletter.issue.cutting.IssueCutter;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/// Runs on a schedule: cuts the issues that are due and collects their readers. The event is
/// ignored.
public final class CutIssueHandler extends EventFunction {
  private final CutIssue cutIssue;
  private final Clock clock;

  public CutIssueHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in its environment.
  public CutIssueHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// Wires the function to a clock, which decides what is due.
  public CutIssueHandler(Map<String, String> environment, Clock clock) {
    this.clock = clock;
    var stores = AwsStores.of(environment);
    var newsletter = AwsNewsletter.of(environment, clock);
    var issues = newsletter.issues();
    var collector =
        new AudienceCollector(
            newsletter.subscribers(),
            issues,
            newsletter.audienceRule(),
            newsletter.issueLog(),
            clock);
    var contents = newsletter.issueContents(stores.posts());
    var cutter =
        new IssueCutter(stores.relays(), stores.issues(), issues, contents, collector, clock);
    this.cutIssue = new CutIssue(cutter, issues);
  }

  @Override
  protected void handle(InputStream input, OutputStream output, Context context, Log log) {
    cutIssue.sweep(Deadline.of(context, clock), log);
  }
}
