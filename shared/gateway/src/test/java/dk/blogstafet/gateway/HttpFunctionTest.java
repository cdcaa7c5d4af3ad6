package dk.blogstafet.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.RelayId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class HttpFunctionTest {
  private static final String EVENT =
      "{'version':'2.0','routeKey':'GET /api/relays/{relay}','rawPath':'/api/relays/klima',"
          + "'rawQueryString':'limit=5','cookies':['a=b'],"
          + "'headers':{'Accept-Language':'en','host':'example.org'},"
          + "'requestContext':{'domainName':'stafet.example','http':{'method':'GET','path':'/api/relays/klima'},"
          + "'requestId':'req-1','timeEpoch':1},'pathParameters':{'relay':'klima'},"
          + "'stageVariables':null,'body':'æ','isBase64Encoded':false}";

  private final FakeLambdaContext runtime = new FakeLambdaContext();
  private final List<GatewayRequest> seen = new ArrayList<>();
  private Map<String, String> environment = Map.of();
  private String last = "";

  @Test
  void readsTheRequestAndWritesTheAnswer() throws IOException {
    var answer = invoke(EVENT, _ -> GatewayResponse.of(200, "text/plain", "Så\n"));

    assertTrue(answer.startsWith("{'statusCode':200,'headers':{"), answer);
    assertTrue(answer.contains("'content-type':'text/plain'"), answer);
    assertTrue(answer.endsWith("},'body':'Så\\n','isBase64Encoded':false}"), answer);
    var request = seen.getFirst();
    assertEquals("GET", request.method());
    assertEquals("stafet.example", request.authority());
    assertEquals("/api/relays/klima", request.path());
    assertEquals("GET /api/relays/{relay}", request.routeKey());
    assertEquals("klima", request.pathParameter("relay"));
    assertEquals(List.of("5"), request.query().values("limit"));
    assertEquals(Optional.of("example.org"), request.fields().get("host"));
    assertEquals("req-1", request.requestId());
    assertArrayEquals("æ".getBytes(StandardCharsets.UTF_8), request.content().bytes());
  }

  @Test
  void decodesABinaryBody() throws IOException {
    var event = EVENT.replace("'æ'", "'AP8='").replace("Encoded':false", "Encoded':true");

    invoke(event, _ -> GatewayResponse.of(204));

    assertArrayEquals(new byte[] {0, -1}, seen.getFirst().content().bytes());
  }

  @Test
  void readsAnEventWithoutBodyQueryAndParameters() throws IOException {
    var event =
        "{'version':'2.0','rawPath':'/','requestContext':{'http':{'method':'GET'}},"
            + "'pathParameters':null}";

    invoke(event, _ -> GatewayResponse.of(204));

    var request = seen.getFirst();
    assertEquals(Map.of(), request.pathParameters());
    assertEquals("", request.authority());
    assertEquals(QueryParameters.NONE, request.query());
    assertEquals(0, request.content().bytes().length);
  }

  @Test
  void answersHeadWithoutABody() throws IOException {
    var event = EVENT.replace("'method':'GET'", "'method':'HEAD'");

    var answer = invoke(event, _ -> GatewayResponse.of(200, "text/plain", "So"));

    assertTrue(answer.contains("'content-type':'text/plain'"), answer);
    assertTrue(answer.endsWith("},'body':'','isBase64Encoded':false}"), answer);
  }

  @Test
  void setsWhatKeepsBrowsersSafe() throws IOException {
    var own = GatewayResponse.of(200, "text/html", "").with("Referrer-Policy", "no-referrer");

    var _ = invoke(EVENT, _ -> own);

    var headers = new TreeMap<>(SecurityHeaders.all());
    headers.put("content-type", "text/html");
    headers.put("referrer-policy", "no-referrer");
    assertEquals(headers, headers());
  }

  @Test
  void setsTheSameWhereItFails() throws IOException {
    var _ =
        invoke(
            EVENT,
            _ -> {
              throw new IllegalStateException("x");
            });

    assertTrue(headers().entrySet().containsAll(SecurityHeaders.all().entrySet()), last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "guess", "ne", "new-former", "cdn newest", "  ", "NEW"})
  void rejectsRequestsThatBypassTheCdn(String proof) throws IOException {
    environment = Map.of("PUBLIC_HOST", "blogs.example", "CDN_PROOF", "new former");

    var answer = invoke(proven(proof), _ -> GatewayResponse.of(204));

    assertTrue(answer.startsWith("{'statusCode':403,"), answer);
    assertTrue(answer.contains("/problemer/wrong-host/"), answer);
    assertTrue(answer.contains("https://blogs.example"), answer);
    assertEquals(List.of(), seen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "former", "former new", "new newer", "\\tnew"})
  void answersWhatCameThroughTheCdnAndWhileTheSecretIsRotated(String proof) throws IOException {
    environment = Map.of("PUBLIC_HOST", "blogs.example", "CDN_PROOF", "new former");

    var answer = invoke(proven(proof), _ -> GatewayResponse.of(204));

    assertTrue(answer.startsWith("{'statusCode':204,"), answer);
  }

  @Test
  void rejectsEveryRequestForAHostWithoutASecret() throws IOException {
    environment = Map.of("PUBLIC_HOST", "blogs.example", "CDN_PROOF", "");

    assertTrue(invoke(proven(""), _ -> GatewayResponse.of(204)).startsWith("{'statusCode':403,"));
  }

  @Test
  void allowsEveryRequestWithoutAHost() throws IOException {
    environment = Map.of("PUBLIC_HOST", "", "CDN_PROOF", "new");

    assertTrue(
        invoke(proven("guess"), _ -> GatewayResponse.of(204)).startsWith("{'statusCode':204,"));
  }

  private static String proven(String proof) {
    return EVENT.replace("'host':", "'X-Cdn-Proof':'" + proof + "','host':");
  }

  /// Returns the headers of the last response, ordered by name.
  private Map<String, String> headers() {
    var headers = new TreeMap<String, String>();
    for (var header : new JsonMapper().readTree(last).path("headers").properties()) {
      headers.put(header.getKey(), header.getValue().asString());
    }
    return headers;
  }

  @Test
  void turnsAnExceptionIntoAProblemWithTheRequestId() throws IOException {
    var answer =
        invoke(
            EVENT,
            _ -> {
              throw new IllegalStateException("secret", new IOException("secret"));
            });

    assertTrue(answer.startsWith("{'statusCode':500,"), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
    assertTrue(answer.contains("\\'requestId\\':\\'req-1\\'"), answer);
    assertTrue(answer.contains("on our side"), answer);
    assertFalse(answer.contains("secret"), answer);
  }

  @Test
  void logsExceptionsInOneLineWithoutTheirMessage() throws IOException {
    invoke(
        EVENT,
        _ -> {
          throw new IllegalStateException("secret", new IOException("secret"));
        });

    var line = runtime.lines().getFirst();
    assertEquals(1, runtime.lines().size());
    assertEquals(1, line.lines().count());
    assertTrue(line.contains("\"level\":\"ERROR\",\"service\":\""), line);
    assertTrue(line.contains("\"route\":\"GET /api/relays/{relay}\""), line);
    assertTrue(line.contains("\"function_request_id\":\"invocation-1\""), line);
    assertTrue(line.contains("\"correlation_id\":\"req-1\""), line);
    assertTrue(line.contains("\"name\":\"java.lang.IllegalStateException\""), line);
    assertTrue(line.contains("\"causes\":[\"java.io.IOException\"]"), line);
    assertFalse(line.contains("secret"), line);
    assertTrue(runtime.numbers().getFirst().contains("\"Faults\":1"), runtime.numbers().toString());
  }

  @Test
  void logsTelemetryWithoutSendingIt() throws IOException {
    var plain = GatewayResponse.of(303).with("location", "/om/tilmeldt/");
    var fields = LogFields.NONE.relay(new RelayId("klima"));

    var answer = invoke(EVENT, _ -> plain.counted(Metric.SIGN_UPS).logged(LogEvent.SIGNED, fields));

    assertEquals(invoke(EVENT, _ -> plain), answer);
    assertEquals(1, runtime.lines().size());
    var line = runtime.lines().getFirst();
    assertTrue(line.contains("\"relay\":\"klima\",\"route\":\"GET /api/relays/{relay}\""), line);
    assertTrue(line.contains("\"correlation_id\":\"req-1\""), line);
    assertTrue(
        runtime.numbers().getFirst().contains("\"SignUps\":1"), runtime.numbers().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "'hemmelig'",
        "{'version':'1.0','path':'/hemmelig','httpMethod':'GET'}",
        "{'version':'2.0','rawPath':'/hemmelig'}",
        "{'version':'2.0','version':'2.0'}",
        "{'version':'2.0','headers':['hemmelig']}",
        "{'version':{'hemmelig':1}}",
        "{'version':'2.0','rawPath':hemmelig",
        "{'version':'2.0','rawPath':'/hemmelig"
      })
  void refusesAnEventOfAnotherKindWithoutQuotingIt(String event) {
    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> invoke(event, _ -> GatewayResponse.of(200)));

    assertTrue(refused.toString().contains("HTTP API") || refused.toString().contains("route"));
    assertFalse(refused.toString().contains("hemmelig"), refused.toString());
    assertEquals(List.of(), seen);
  }

  @Test
  void refusesAnEventThatStopsEarly() {
    for (var length = 0; length < EVENT.length(); length++) {
      var part = EVENT.substring(0, length);

      assertThrows(
          IllegalArgumentException.class, () -> invoke(part, _ -> GatewayResponse.of(200)), part);
    }
  }

  @Test
  void namesARoutePartThatTheTemplateLacks() throws IOException {
    invoke(EVENT, _ -> GatewayResponse.of(204));

    var refused =
        assertThrows(IllegalArgumentException.class, () -> seen.getFirst().pathParameter("post"));

    assertTrue(refused.toString().contains("{post}"), refused.toString());
  }

  /// Events and responses are written here with apostrophes instead of quotation marks.
  private String invoke(String event, HttpEndpoint endpoint) throws IOException {
    var output = new ByteArrayOutputStream();
    var function =
        new HttpFunction(
            environment,
            request -> {
              seen.add(request);
              return endpoint.answer(request);
            }) {};
    var input = event.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    function.handleRequest(new ByteArrayInputStream(input), output, runtime);
    last = output.toString(StandardCharsets.UTF_8);
    return last.replace('"', '\'');
  }
}
