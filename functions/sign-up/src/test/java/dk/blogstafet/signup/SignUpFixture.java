package dk.blogstafet.signup;

import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.ClientAddress;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.signup.SignUpRateLimiter;
import dk.blogstafet.newsletter.signup.SignUps;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.words.ConsentTextFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/// The endpoint with stores in memory, and forms as on its pages.
final class SignUpFixture {
  static final String KLIMA = "klima";

  final NewsletterFixture fixture = new NewsletterFixture();
  final SignUpEndpoint endpoint;

  SignUpFixture() {
    this(SignUpRateLimiter.SignUpLimits.USUAL);
  }

  SignUpFixture(SignUpRateLimiter.SignUpLimits limits) {
    this.endpoint = endpoint(fixture.vault, limits);
  }

  /// Limits the log to the name of one victim.
  SignUpFixture(SignUpRateLimiter.SignUpLimits limits, String victim) {
    this.endpoint = endpoint(fixture.vault, limits, fixture.inHaste(victim));
  }

  /// Returns the endpoint with another vault.
  SignUpEndpoint endpoint(KeyVault vault, SignUpRateLimiter.SignUpLimits limits) {
    return endpoint(vault, limits, new SignUps(fixture.subscribers, vault, fixture.clock));
  }

  private SignUpEndpoint endpoint(
      KeyVault vault, SignUpRateLimiter.SignUpLimits limits, SignUps signUps) {
    var limiter = new SignUpRateLimiter(fixture.counters, vault, limits, fixture.clock);
    return new SignUpEndpoint(
        fixture.books,
        new SignUpAdmission(limiter, signUps),
        ClientAddress.of(Map.of("CDN_PROOF", "cdn")));
  }

  /// Returns a relay page's form, filled in.
  HtmlForm form(String email) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("page", "/klima/");
    fields.put("wording", mark(KLIMA));
    fields.put("website", "");
    fields.put("email", email);
    fields.put("frequency", "weekly");
    return new HtmlForm("/api/relays/klima/sign-ups", fields);
  }

  /// Returns the mark of a relay's current consent text.
  String mark(String relay) {
    var siteSnapshot = fixture.books.siteSnapshot().orElseThrow();
    var snapshot = siteSnapshot.relay(new RelayId(relay)).orElseThrow();
    return ConsentTextFactory.of(siteSnapshot.site(), snapshot.relay()).mark();
  }

  GatewayResponse send(String email) {
    return send(form(email));
  }

  GatewayResponse send(HtmlForm form) {
    return endpoint.answer(form.press());
  }

  /// Submits the form from another network.
  GatewayResponse send(HtmlForm form, String from) {
    return endpoint.answer(BrowserRequests.from(from, form.press()));
  }

  /// Returns a program's request.
  GatewayRequest json(String email) {
    return BrowserRequests.signUp(KLIMA, "application/json", json(form(email).fields()));
  }

  static String json(Map<String, String> fields) {
    return JsonWriter.object(json -> fields.forEach(json::text));
  }

  /// Changes the relay's description.
  void describe(Relay updated) {
    fixture.books.describe(fixture.books.find(updated.id()).orElseThrow(), updated);
  }
}
