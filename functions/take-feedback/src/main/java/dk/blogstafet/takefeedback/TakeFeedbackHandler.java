package dk.blogstafet.takefeedback;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.gateway.MailNotices;
import dk.blogstafet.newsletter.Feedback;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/// Takes what SES tells through SNS. What fails comes again: SNS asks Lambda to try anew.
public final class TakeFeedbackHandler implements RequestStreamHandler {
  private final TakeFeedback takeFeedback;

  public TakeFeedbackHandler() {
    this(System.getenv());
  }

  /// Wires the function by its environment's names.
  public TakeFeedbackHandler(Map<String, String> environment) {
    var clock = Clock.systemUTC();
    var newsletter = AwsNewsletter.of(environment, clock);
    var feedback =
        new Feedback(
            newsletter.subscribers(), newsletter.suppressions(), newsletter.vault(), clock);
    this.takeFeedback = new TakeFeedback(newsletter.relays(), feedback);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    takeFeedback.take(MailNotices.read(input));
  }
}
