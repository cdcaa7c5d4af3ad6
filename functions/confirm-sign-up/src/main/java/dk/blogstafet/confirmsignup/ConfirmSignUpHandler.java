package dk.blogstafet.confirmsignup;

import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.HttpFunction;
import dk.blogstafet.newsletter.signup.SignUpConfirmations;
import java.time.Clock;
import java.util.Map;

/// Wires [ConfirmSignUp] to the database.
public final class ConfirmSignUpHandler extends HttpFunction {
  /// Called by Lambda.
  public ConfirmSignUpHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in an environment.
  ///
  /// @throws IllegalArgumentException if a required variable is missing
  public ConfirmSignUpHandler(Map<String, String> environment) {
    super(environment, wire(environment, Clock.systemUTC()));
  }

  private static HttpEndpoint wire(Map<String, String> environment, Clock clock) {
    var newsletter = AwsNewsletter.of(environment, clock);
    var confirmations =
        new SignUpConfirmations(newsletter.subscribers(), newsletter.vault(), clock);
    return new ConfirmSignUp(newsletter.relays(), confirmations);
  }
}
