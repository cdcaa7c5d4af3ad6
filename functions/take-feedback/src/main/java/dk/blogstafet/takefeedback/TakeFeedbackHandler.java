package dk.blogstafet.takefeedback;

import com.amazonaws.services.lambda.runtime.Context;
import dk.blogstafet.aws.AwsBaton;
import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.baton.mail.TurnFeedback;
import dk.blogstafet.gateway.EventFunction;
import dk.blogstafet.gateway.Log;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.gateway.LogFields;
import dk.blogstafet.gateway.MailNotification.FailureNotification;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.gateway.SesNotifications;
import dk.blogstafet.newsletter.issue.sending.IssueFeedback;
import dk.blogstafet.newsletter.suppression.MailFeedback;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/// Handles SES notifications from SNS. After a failure SNS has Lambda retry.
public final class TakeFeedbackHandler extends EventFunction {
  private final TakeFeedback takeFeedback;

  public TakeFeedbackHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in its environment.
  public TakeFeedbackHandler(Map<String, String> environment) {
    var clock = Clock.systemUTC();
    var newsletter = AwsNewsletter.of(environment, clock);
    var feedback =
        new MailFeedback(
            newsletter.subscribers(), newsletter.suppressions(), newsletter.vault(), clock);
    this.takeFeedback =
        new TakeFeedback(
            newsletter.relays(),
            feedback,
            new IssueFeedback(newsletter.issues(), clock),
            new TurnFeedback(AwsBaton.of(environment, clock).turns(), clock));
  }

  @Override
  protected void handle(InputStream input, OutputStream output, Context context, Log log)
      throws IOException {
    var told = SesNotifications.read(input);
    var notices = told.failures();
    takeFeedback.suppress(notices);
    takeFeedback.note(told.notifications());
    for (var i = 0; i < told.greetings(); i++) {
      log.info(LogEvent.TOPIC_VALIDATED, LogFields.NONE);
    }
    // A message that can't be read never will be; throwing would redeliver it forever.
    for (var i = 0; i < told.unreadable(); i++) {
      log.error(LogEvent.NOTIFICATION_UNREADABLE, LogFields.NONE, Metric.FAULTS);
    }
    notices.forEach(notice -> log.count(metric(notice), notice.addresses().size()));
  }

  private static Metric metric(FailureNotification notice) {
    return switch (notice.kind()) {
      case BOUNCE -> Metric.BOUNCES;
      case COMPLAINT -> Metric.COMPLAINTS;
    };
  }
}
