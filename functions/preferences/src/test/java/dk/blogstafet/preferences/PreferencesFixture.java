package dk.blogstafet.preferences;

import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.ClientAddress;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.preferences.SubscriberPreferences;
import dk.blogstafet.newsletter.signup.SignUpRateLimiter;
import dk.blogstafet.vault.KeyVault;
import java.util.Map;

/// The endpoint with stores in memory.
final class PreferencesFixture {
  static final String PATH = "/nyhedsbrev/valg";

  final NewsletterFixture fixture = new NewsletterFixture();
  final PreferencesEndpoint endpoint =
      endpoint(fixture.vault, SignUpRateLimiter.SignUpLimits.USUAL);

  /// Returns the endpoint with another vault.
  PreferencesEndpoint endpoint(KeyVault vault, SignUpRateLimiter.SignUpLimits limits) {
    var preferences =
        new SubscriberPreferences(
            fixture.subscribers, fixture.suppressions, fixture.erasure, vault, fixture.clock);
    var limiter = new SignUpRateLimiter(fixture.counters, vault, limits, fixture.clock);
    var links = new PreferenceLinkRequests(limiter, preferences, ClientAddress.of(Map.of()));
    return new PreferencesEndpoint(fixture.books, preferences, links);
  }

  /// Requests a link.
  GatewayResponse ask(String email) {
    var form = HtmlForm.to(PATH + "/link", endpoint.answer(BrowserRequests.get(PATH, "")));
    return press(form.with("email", email));
  }

  GatewayResponse follow(String link) {
    return endpoint.answer(BrowserRequests.get(PATH, "t=" + link));
  }

  GatewayResponse copy(String link) {
    return endpoint.answer(BrowserRequests.get(PATH + "/data", "t=" + link));
  }

  GatewayResponse press(HtmlForm form) {
    return endpoint.answer(form.press());
  }
}
