package dk.blogstafet.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.gateway.ClientAddress;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.HeaderFields;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.OpenApiDocument;
import dk.blogstafet.gateway.QueryParameters;
import dk.blogstafet.gateway.RequestContent;
import dk.blogstafet.newsletter.NewsletterFixture;
import dk.blogstafet.newsletter.signup.SignUpRateLimiter;
import dk.blogstafet.newsletter.signup.SignUps;
import dk.blogstafet.vault.FakeKeyWrap;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.vault.MemoryWrappedKeyStore;
import dk.blogstafet.words.ConsentTextFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Checks the endpoint's responses against the API's description.
class SignUpOpenApiTest {
  private static final String ROUTE = "POST /api/relays/{relay}/sign-ups";
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final SignUpRateLimiter.SignUpLimits NO_CALM =
      new SignUpRateLimiter.SignUpLimits(9, 0, 9);
  private static final SignUpRateLimiter.SignUpLimits NO_SIGN_UPS =
      new SignUpRateLimiter.SignUpLimits(0, 0, 0);

  private final OpenApiDocument description = new OpenApiDocument();
  private final NewsletterFixture fixture = new NewsletterFixture();
  private final Set<String> seen = new TreeSet<>();

  @Test
  void describesEveryAnswerAndNoOther() {
    for (var type : Set.of(JSON, FORM)) {
      answer(
          SignUpRateLimiter.SignUpLimits.USUAL,
          request("klima", type, signUp("anna@laeser.example", mark())));
      answer(SignUpRateLimiter.SignUpLimits.USUAL, request("klima", type, signUp("anna", mark())));
      answer(
          SignUpRateLimiter.SignUpLimits.USUAL,
          request("klima", type, signUp("anna@laeser.example", "00000000")));
      answer(
          SignUpRateLimiter.SignUpLimits.USUAL,
          request("ukendt", type, signUp("anna@laeser.example", mark())));
      answer(
          SignUpRateLimiter.SignUpLimits.USUAL,
          request("klima", type, signUp("a".repeat(9_000), mark())));
      answer(NO_CALM, request("klima", type, signUp("anna@laeser.example", mark())));
      answer(NO_SIGN_UPS, request("klima", type, signUp("anna@laeser.example", mark())));
      answer(keyless(), request("klima", type, signUp("anna@laeser.example", mark())));
    }
    answer(SignUpRateLimiter.SignUpLimits.USUAL, request("klima", "text/plain", Map.of()));
    answer(endpoint(fixture.vault, SignUpRateLimiter.SignUpLimits.USUAL), sent("klima", JSON, "{"));

    var described = description.answers(OpenApiDocument.routes("SignUpFunction"));
    described.remove(ROUTE + " 500");
    assertEquals(described, seen);
  }

  @Test
  void describesWhatIsSent() {
    description.checkRequest(ROUTE, json(signUp("anna@laeser.example", mark())));
  }

  private void answer(SignUpRateLimiter.SignUpLimits limits, GatewayRequest request) {
    answer(endpoint(fixture.vault, limits), request);
  }

  private void answer(SignUpEndpoint endpoint, GatewayRequest request) {
    var answer = endpoint.answer(request);
    description.check(ROUTE, answer);
    seen.add(ROUTE + " " + answer.status());
  }

  private SignUpEndpoint keyless() {
    return endpoint(
        new KeyVault(new MemoryWrappedKeyStore(), new FakeKeyWrap()),
        SignUpRateLimiter.SignUpLimits.USUAL);
  }

  private SignUpEndpoint endpoint(KeyVault vault, SignUpRateLimiter.SignUpLimits limits) {
    var limiter = new SignUpRateLimiter(fixture.counters, vault, limits, fixture.clock);
    var signUps = new SignUps(fixture.subscribers, vault, fixture.clock);
    return new SignUpEndpoint(
        fixture.books, new SignUpAdmission(limiter, signUps), ClientAddress.of(Map.of()));
  }

  private String mark() {
    var siteSnapshot = fixture.books.siteSnapshot().orElseThrow();
    var relay = siteSnapshot.relay(NewsletterFixture.CLIMATE).orElseThrow().relay();
    return ConsentTextFactory.of(siteSnapshot.site(), relay).mark();
  }

  private static Map<String, String> signUp(String email, String mark) {
    return Map.of("email", email, "frequency", "weekly", "wording", mark, "page", "/klima/");
  }

  private static GatewayRequest request(String relay, String type, Map<String, String> signUp) {
    return sent(relay, type, type.equals(FORM) ? form(signUp) : json(signUp));
  }

  private static String json(Map<String, String> signUp) {
    return JsonWriter.object(json -> signUp.forEach(json::text));
  }

  private static String form(Map<String, String> signUp) {
    return signUp.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static GatewayRequest sent(String relay, String type, String body) {
    return new GatewayRequest(
        "POST",
        "stafet.example",
        "/api/relays/" + relay + "/sign-ups",
        ROUTE,
        Map.of("relay", relay),
        QueryParameters.NONE,
        new HeaderFields(Map.of("content-type", type)),
        new RequestContent(body.getBytes(StandardCharsets.UTF_8)),
        "192.0.2.7",
        "request-1");
  }
}
