package dk.blogstafet.leavenewsletter;

import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.HttpFunction;
import dk.blogstafet.newsletter.preferences.UnsubscribeLinks;
import java.time.Clock;
import java.util.Map;

/// Wires [LeaveNewsletter] to the database and the suppression log.
public final class LeaveNewsletterHandler extends HttpFunction {
  /// Called by Lambda.
  public LeaveNewsletterHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in an environment.
  ///
  /// @throws IllegalArgumentException if a required variable is missing
  public LeaveNewsletterHandler(Map<String, String> environment) {
    super(environment, wire(environment, Clock.systemUTC()));
  }

  private static HttpEndpoint wire(Map<String, String> environment, Clock clock) {
    var newsletter = AwsNewsletter.of(environment, clock);
    var links =
        new UnsubscribeLinks(
            newsletter.subscribers(), newsletter.suppressions(), newsletter.vault(), clock);
    return new LeaveNewsletter(newsletter.relays(), links);
  }
}
