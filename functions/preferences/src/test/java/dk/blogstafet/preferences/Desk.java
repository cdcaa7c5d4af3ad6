package dk.blogstafet.preferences;

import dk.blogstafet.gateway.Browsing;
import dk.blogstafet.gateway.PageForm;
import dk.blogstafet.gateway.ReaderAddress;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.SignUpRateLimiter;
import dk.blogstafet.newsletter.SubscriberPreferences;
import dk.blogstafet.newsletter.vault.KeyVault;
import java.util.Map;

/// The endpoint over memory.
final class Desk {
  static final String PATH = "/nyhedsbrev/valg";

  final NewsletterFixture fixture = new NewsletterFixture();
  final PreferencesEndpoint endpoint =
      endpoint(fixture.vault, SignUpRateLimiter.SignUpLimits.USUAL);

  /// The endpoint with another vault.
  PreferencesEndpoint endpoint(KeyVault vault, SignUpRateLimiter.SignUpLimits limits) {
    var preferences =
        new SubscriberPreferences(
            fixture.subscribers, fixture.suppressions, fixture.erasure, vault, fixture.clock);
    var limiter = new SignUpRateLimiter(fixture.counters, vault, limits, fixture.clock);
    var links = new LinkRequests(limiter, preferences, ReaderAddress.of(Map.of()));
    return new PreferencesEndpoint(fixture.books, preferences, links);
  }

  /// Asks for a link.
  Response ask(String email) {
    var form = PageForm.to(PATH + "/link", endpoint.answer(Browsing.get(PATH, "")));
    return press(form.with("email", email));
  }

  Response follow(String link) {
    return endpoint.answer(Browsing.get(PATH, "t=" + link));
  }

  Response copy(String link) {
    return endpoint.answer(Browsing.get(PATH + "/data", "t=" + link));
  }

  Response press(PageForm form) {
    return endpoint.answer(form.press());
  }
}
