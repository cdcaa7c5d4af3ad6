package dk.blogstafet.preferences;

import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.gateway.ClientAddress;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.HttpFunction;
import dk.blogstafet.newsletter.preferences.SubscriberPreferences;
import dk.blogstafet.newsletter.signup.SignUpRateLimiter;
import dk.blogstafet.newsletter.suppression.SubscriberErasure;
import java.time.Clock;
import java.util.Map;

/// Wires [PreferencesEndpoint] to the database, the suppression log and the key vault.
public final class PreferencesHandler extends HttpFunction {
  /// Called by Lambda.
  public PreferencesHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in an environment.
  ///
  /// @throws IllegalArgumentException if a required variable is missing
  public PreferencesHandler(Map<String, String> environment) {
    super(environment, wire(environment, Clock.systemUTC()));
  }

  private static HttpEndpoint wire(Map<String, String> environment, Clock clock) {
    var newsletter = AwsNewsletter.of(environment, clock);
    var subscribers = newsletter.subscribers();
    var suppressions = newsletter.suppressions();
    var vault = newsletter.vault();
    var erasure = new SubscriberErasure(subscribers, suppressions, newsletter.outbox());
    var preferences = new SubscriberPreferences(subscribers, suppressions, erasure, vault, clock);
    var limiter =
        new SignUpRateLimiter(
            newsletter.counters(), vault, SignUpRateLimiter.SignUpLimits.USUAL, clock);
    var links = new PreferenceLinkRequests(limiter, preferences, ClientAddress.of(environment));
    return new PreferencesEndpoint(newsletter.relays(), preferences, links);
  }
}
