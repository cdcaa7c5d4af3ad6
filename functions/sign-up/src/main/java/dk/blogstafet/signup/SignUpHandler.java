package dk.blogstafet.signup;

import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.gateway.ClientAddress;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.HttpFunction;
import dk.blogstafet.newsletter.signup.SignUpRateLimiter;
import dk.blogstafet.newsletter.signup.SignUps;
import java.time.Clock;
import java.util.Map;

/// Wires [SignUpEndpoint] to the database and the key vault, with permission to encrypt only.
public final class SignUpHandler extends HttpFunction {
  /// Called by Lambda.
  public SignUpHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in an environment.
  ///
  /// @throws IllegalArgumentException if a required variable is missing
  public SignUpHandler(Map<String, String> environment) {
    super(environment, wire(environment, Clock.systemUTC()));
  }

  private static HttpEndpoint wire(Map<String, String> environment, Clock clock) {
    var newsletter = AwsNewsletter.of(environment, clock);
    var vault = newsletter.vault();
    var limiter =
        new SignUpRateLimiter(
            newsletter.counters(), vault, SignUpRateLimiter.SignUpLimits.USUAL, clock);
    var signUps = new SignUps(newsletter.subscribers(), vault, clock);
    var admission = new SignUpAdmission(limiter, signUps);
    return new SignUpEndpoint(newsletter.relays(), admission, ClientAddress.of(environment));
  }
}
