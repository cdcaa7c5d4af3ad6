package dk.blogstafet.sendissue;

import com.amazonaws.services.lambda.runtime.Context;
import dk.blogstafet.aws.AwsMail;
import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.gateway.Deadline;
import dk.blogstafet.gateway.EventFunction;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.newsletter.issue.sending.MailService;
import dk.blogstafet.newsletter.issue.sending.MailingStores;
import dk.blogstafet.page.mail.IssueMails;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/// Runs on a schedule: sends the mails of open issues. The event is ignored.
public final class SendIssueHandler extends EventFunction {
  private final SendIssue sendIssue;
  private final Clock clock;

  public SendIssueHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in its environment.
  public SendIssueHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// Wires the function to a clock.
  public SendIssueHandler(Map<String, String> environment, Clock clock) {
    this.clock = clock;
    var stores = AwsStores.of(environment);
    var newsletter = AwsNewsletter.of(environment, clock);
    var mailing =
        new MailingStores(
            newsletter.issues(),
            stores.relays(),
            stores.posts(),
            newsletter.subscribers(),
            newsletter.suppressions(),
            newsletter.vault());
    var service =
        new MailService(new IssueMails(), AwsMail.of(environment), AwsMail.quota(environment));
    this.sendIssue = new SendIssue(mailing, service, clock, SendIssue::sleep);
  }

  @Override
  protected void handle(InputStream input, OutputStream output, Context context, Log log) {
    sendIssue.sweep(Deadline.of(context, clock), log);
  }
}
