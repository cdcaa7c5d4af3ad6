package dk.blogstafet.manageissues;

import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.aws.AwsMail;
import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.HttpFunction;
import dk.blogstafet.gateway.SignedRequests;
import dk.blogstafet.gateway.signed.SignedEndpoint;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.editing.CorrectionMailing;
import dk.blogstafet.newsletter.issue.editing.IssueEditor;
import dk.blogstafet.newsletter.issue.editing.IssueReader;
import dk.blogstafet.newsletter.issue.editing.IssueTestMails;
import dk.blogstafet.newsletter.issue.editing.MailingEditor;
import dk.blogstafet.page.mail.IssueMails;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// Wires [ManageIssues] to the tables and to SES, behind the signature check.
public final class ManageIssuesHandler extends HttpFunction {
  /// Called by Lambda.
  public ManageIssuesHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in an environment.
  ///
  /// @throws IllegalArgumentException if a required variable is missing
  public ManageIssuesHandler(Map<String, String> environment) {
    super(environment, wire(environment, Clock.systemUTC()));
  }

  private static HttpEndpoint wire(Map<String, String> environment, Clock clock) {
    var editing = AwsEditing.of(environment, clock);
    var newsletter = AwsNewsletter.of(environment, clock);
    var relays = newsletter.relays();
    var issues = newsletter.issues();
    var editors = editing.editors();
    var contents = newsletter.issueContents(editing.posts());
    var reader = new IssueReader(relays, editing.posts(), issues, contents, clock);
    var responses =
        new IssueResponses(
            relays,
            issues,
            reader,
            new IssueMails(),
            newsletter.subscribers(),
            newsletter.audienceRule());
    var tests = new IssueTestMails(newsletter.counters(), AwsMail.of(environment), clock);
    var updates = newsletter.signedIssueUpdates();
    Function<Predicate<IssueUpdate>, IssueEditor> issueEditors =
        store -> new IssueEditor(relays, issues, store, contents, clock);
    var changes =
        new IssueChanges(
            issueEditors,
            store -> new CorrectionMailing(editing.posts(), issues, store, clock),
            store -> new MailingEditor(relays, issues, store, issueEditors, clock),
            updates::update,
            editors);
    var work =
        new ManageIssues(
            responses,
            changes,
            new TestMailRequests(responses, tests, editors, clock),
            new ReaderCounts(relays, newsletter.subscribers(), clock));
    return new SignedEndpoint(
        SignedRequests.of(environment, clock), editing.keyring(), work, clock);
  }
}
