package dk.blogstafet.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.gateway.Content;
import dk.blogstafet.gateway.Headers;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.OpenApi;
import dk.blogstafet.gateway.Query;
import dk.blogstafet.gateway.ReaderAddress;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.newsletter.Guard;
import dk.blogstafet.newsletter.Office;
import dk.blogstafet.newsletter.SignUps;
import dk.blogstafet.newsletter.vault.MemoryKeyShelf;
import dk.blogstafet.newsletter.vault.PlainWrap;
import dk.blogstafet.newsletter.vault.Vault;
import dk.blogstafet.words.ConsentWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds the description of the API to what the endpoint answers.
class OpenApiTest {
  private static final String ROUTE = "POST /api/relays/{relay}/sign-ups";
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Guard.Limits NO_CALM = new Guard.Limits(9, 0, 9);
  private static final Guard.Limits NOBODY = new Guard.Limits(0, 0, 0);

  private final OpenApi description = new OpenApi();
  private final Office office = new Office();
  private final Set<String> seen = new TreeSet<>();

  @Test
  void describesEveryAnswerAndNoOther() {
    for (var type : Set.of(JSON, FORM)) {
      answer(Guard.Limits.USUAL, request("klima", type, wish("anna@laeser.example", mark())));
      answer(Guard.Limits.USUAL, request("klima", type, wish("anna", mark())));
      answer(Guard.Limits.USUAL, request("klima", type, wish("anna@laeser.example", "00000000")));
      answer(Guard.Limits.USUAL, request("ukendt", type, wish("anna@laeser.example", mark())));
      answer(Guard.Limits.USUAL, request("klima", type, wish("a".repeat(9_000), mark())));
      answer(NO_CALM, request("klima", type, wish("anna@laeser.example", mark())));
      answer(NOBODY, request("klima", type, wish("anna@laeser.example", mark())));
      answer(keyless(), request("klima", type, wish("anna@laeser.example", mark())));
    }
    answer(Guard.Limits.USUAL, request("klima", "text/plain", Map.of()));
    answer(endpoint(office.vault, Guard.Limits.USUAL), sent("klima", JSON, "{"));

    var described = description.answers(OpenApi.routes("SignUpFunction"));
    described.remove(ROUTE + " 500");
    assertEquals(described, seen);
  }

  @Test
  void describesWhatIsSent() {
    description.checkRequest(ROUTE, json(wish("anna@laeser.example", mark())));
  }

  private void answer(Guard.Limits limits, Request request) {
    answer(endpoint(office.vault, limits), request);
  }

  private void answer(SignUpEndpoint endpoint, Request request) {
    var answer = endpoint.answer(request);
    description.check(ROUTE, answer);
    seen.add(ROUTE + " " + answer.status());
  }

  private SignUpEndpoint keyless() {
    return endpoint(new Vault(new MemoryKeyShelf(), new PlainWrap()), Guard.Limits.USUAL);
  }

  private SignUpEndpoint endpoint(Vault vault, Guard.Limits limits) {
    var guard = new Guard(office.counters, vault, limits, office.clock);
    var signUps = new SignUps(office.subscribers, vault, office.clock);
    return new SignUpEndpoint(
        office.books, new Admission(guard, signUps), ReaderAddress.of(Map.of()));
  }

  private String mark() {
    var medium = office.books.medium().orElseThrow();
    var relay = medium.relay(Office.CLIMATE).orElseThrow().relay();
    return ConsentWords.of(medium.site(), relay).mark();
  }

  private static Map<String, String> wish(String email, String mark) {
    return Map.of("email", email, "frequency", "weekly", "wording", mark, "page", "/klima/");
  }

  private static Request request(String relay, String type, Map<String, String> wish) {
    return sent(relay, type, type.equals(FORM) ? form(wish) : json(wish));
  }

  private static String json(Map<String, String> wish) {
    return JsonWriter.object(json -> wish.forEach(json::text));
  }

  private static String form(Map<String, String> wish) {
    return wish.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Request sent(String relay, String type, String body) {
    return new Request(
        "POST",
        "stafet.example",
        "/api/relays/" + relay + "/sign-ups",
        ROUTE,
        Map.of("relay", relay),
        Query.NONE,
        new Headers(Map.of("content-type", type)),
        new Content(body.getBytes(StandardCharsets.UTF_8)),
        "192.0.2.7",
        "request-1");
  }
}
