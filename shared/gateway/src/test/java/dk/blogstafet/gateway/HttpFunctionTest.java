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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFunctionTest {
  private static final String EVENT =
      "{'version':'2.0','routeKey':'GET /api/relays/{relay}','rawPath':'/api/relays/klima',"
          + "'rawQueryString':'limit=5','cookies':['a=b'],"
          + "'headers':{'Accept-Language':'en','host':'example.org'},"
          + "'requestContext':{'domainName':'stafet.example','http':{'method':'GET','path':'/api/relays/klima'},"
          + "'requestId':'req-1','timeEpoch':1},'pathParameters':{'relay':'klima'},"
          + "'stageVariables':null,'body':'æ','isBase64Encoded':false}";

  private final LambdaDouble runtime = new LambdaDouble();
  private final List<Request> seen = new ArrayList<>();

  @Test
  void readsTheRequestAndWritesTheAnswer() throws IOException {
    var answer = invoke(EVENT, _ -> Response.of(200, "text/plain", "Så\n"));

    assertEquals(
        "{'statusCode':200,'headers':{'content-type':'text/plain',"
            + "'x-content-type-options':'nosniff'},'body':'Så\\n','isBase64Encoded':false}",
        answer);
    var request = seen.getFirst();
    assertEquals("GET", request.method());
    assertEquals("stafet.example", request.authority());
    assertEquals("/api/relays/klima", request.path());
    assertEquals("GET /api/relays/{relay}", request.routeKey());
    assertEquals("klima", request.pathParameter("relay"));
    assertEquals(List.of("5"), request.query().values("limit"));
    assertEquals(Optional.of("example.org"), request.headers().get("host"));
    assertEquals("req-1", request.requestId());
    assertArrayEquals("æ".getBytes(StandardCharsets.UTF_8), request.content().bytes());
  }

  @Test
  void decodesABinaryBody() throws IOException {
    var event = EVENT.replace("'æ'", "'AP8='").replace("Encoded':false", "Encoded':true");

    invoke(event, _ -> Response.of(204));

    assertArrayEquals(new byte[] {0, -1}, seen.getFirst().content().bytes());
  }

  @Test
  void readsAnEventWithoutBodyQueryAndParameters() throws IOException {
    var event =
        "{'version':'2.0','rawPath':'/','requestContext':{'http':{'method':'GET'}},"
            + "'pathParameters':null}";

    invoke(event, _ -> Response.of(204));

    var request = seen.getFirst();
    assertEquals(Map.of(), request.pathParameters());
    assertEquals("", request.authority());
    assertEquals(Query.NONE, request.query());
    assertEquals(0, request.content().bytes().length);
  }

  @Test
  void givesHeadTheHeadersWithoutTheBody() throws IOException {
    var event = EVENT.replace("'method':'GET'", "'method':'HEAD'");

    var answer = invoke(event, _ -> Response.of(200, "text/plain", "So"));

    assertEquals(
        "{'statusCode':200,'headers':{'content-type':'text/plain',"
            + "'x-content-type-options':'nosniff'},'body':'','isBase64Encoded':false}",
        answer);
  }

  @Test
  void makesWhatIsThrownAProblemWithTheRequestsName() throws IOException {
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
  void logsWhatIsThrownInOneLineWithoutItsMessage() throws IOException {
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
  void givesOperatorsWhatAnAnswerNotesAndTheCallerNothingOfIt() throws IOException {
    var plain = Response.of(303).with("location", "/om/tilmeldt/");
    var facts = Facts.NONE.relay(new RelayId("klima"));

    var answer = invoke(EVENT, _ -> plain.counted(Metric.SIGN_UPS).noted(Happening.SIGNED, facts));

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
        assertThrows(IllegalArgumentException.class, () -> invoke(event, _ -> Response.of(200)));

    assertTrue(refused.toString().contains("HTTP API") || refused.toString().contains("route"));
    assertFalse(refused.toString().contains("hemmelig"), refused.toString());
    assertEquals(List.of(), seen);
  }

  @Test
  void refusesAnEventThatStopsEarly() {
    for (var length = 0; length < EVENT.length(); length++) {
      var part = EVENT.substring(0, length);

      assertThrows(IllegalArgumentException.class, () -> invoke(part, _ -> Response.of(200)), part);
    }
  }

  @Test
  void namesARoutePartThatTheTemplateLacks() throws IOException {
    invoke(EVENT, _ -> Response.of(204));

    var refused =
        assertThrows(IllegalArgumentException.class, () -> seen.getFirst().pathParameter("post"));

    assertTrue(refused.toString().contains("{post}"), refused.toString());
  }

  /// Events and answers are written here with apostrophes for quotes.
  private String invoke(String event, HttpEndpoint endpoint) throws IOException {
    var output = new ByteArrayOutputStream();
    var function =
        new HttpFunction(
            request -> {
              seen.add(request);
              return endpoint.answer(request);
            }) {};
    var input = event.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    function.handleRequest(new ByteArrayInputStream(input), output, runtime);
    return output.toString(StandardCharsets.UTF_8).replace('"', '\'');
  }
}
