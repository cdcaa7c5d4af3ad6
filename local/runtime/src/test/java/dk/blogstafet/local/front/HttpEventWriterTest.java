package dk.blogstafet.local.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.blogstafet.local.lambda.FunctionDoubles;
import dk.blogstafet.local.lambda.FunctionTrigger;
import dk.blogstafet.local.lambda.HttpRoute;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpEventWriterTest {
  private static final Instant NOW = Instant.parse("2026-03-12T19:03:58.123Z");

  @Test
  void writesTheRequest() throws IOException {
    var event = event(FrontRequests.get("/api/relays/skole?limit=2", "Host: localhost:8080"));

    assertEquals("2.0", event.path("version").asText());
    assertEquals("ANY /api/relays/{relay}", event.path("routeKey").asText());
    assertEquals("/api/relays/skole", event.path("rawPath").asText());
    assertEquals("limit=2", event.path("rawQueryString").asText());
    assertEquals("skole", event.at("/pathParameters/relay").asText());
    assertEquals("2", event.at("/queryStringParameters/limit").asText());
    assertEquals("localhost:8080", event.at("/headers/host").asText());
  }

  @Test
  void writesTheClientAndTheTime() throws IOException {
    var context =
        event(FrontRequests.get("/api/relays/x", "Host: a.example:80")).path("requestContext");

    assertEquals("id-1", context.path("requestId").asText());
    assertEquals("12/Mar/2026:19:03:58 +0000", context.path("time").asText());
    assertEquals(NOW.toEpochMilli(), context.path("timeEpoch").asLong());
    assertEquals("a.example", context.path("domainName").asText());
    assertEquals("$default", context.path("stage").asText());
    assertEquals("GET", context.at("/http/method").asText());
    assertEquals("127.0.0.1", context.at("/http/sourceIp").asText());
  }

  @Test
  void decodesPathAndQueryAndJoinsRepeatedParameters() throws IOException {
    var event =
        event(FrontRequests.get("/api/relays/%C3%B8?q=a%20b&q=c+d&&flag", "X-A: 1", "x-a: 2"));

    assertEquals("/api/relays/ø", event.path("rawPath").asText());
    assertEquals("a b,c d", event.at("/queryStringParameters/q").asText());
    assertEquals("", event.at("/queryStringParameters/flag").asText());
    assertEquals("1,2", event.at("/headers/x-a").asText());
  }

  @Test
  void listsCookiesSeparately() throws IOException {
    var event = event(FrontRequests.get("/api/relays/x", "Cookie: a=1; b=2", "cookie: c=3"));

    assertEquals("[\"a=1\",\"b=2\",\"c=3\"]", event.path("cookies").toString());
    assertFalse(event.path("headers").has("cookie"));
  }

  @Test
  void sendsTextAsTextAndBinaryInBase64() throws IOException {
    var bytes = "{\"a\":\"ø\"}".getBytes(StandardCharsets.UTF_8);

    var text =
        event(FrontRequests.ask("POST", "/api/relays/x", bytes, "Content-Type: application/json"));
    var form =
        event(
            FrontRequests.ask(
                "POST",
                "/api/relays/x",
                new byte[] {97, 61, 98},
                "Content-Type: application/x-www-form-urlencoded"));
    var none = event(FrontRequests.get("/api/relays/x"));

    assertEquals("{\"a\":\"ø\"}", text.path("body").asText());
    assertFalse(text.path("isBase64Encoded").asBoolean());
    assertEquals("YT1i", form.path("body").asText());
    assertTrue(form.path("isBase64Encoded").asBoolean());
    assertFalse(none.has("body"));
  }

  private static JsonNode event(FrontRequest request) throws IOException {
    var route = new HttpRoute("ANY", "/api/relays/{relay}");
    var table =
        new RouteTable(
            List.of(FunctionDoubles.function(_ -> "", new FunctionTrigger.HttpTrigger(route))));
    var match = table.match(request.method(), request.path()).orElseThrow();
    return new JsonMapper().readTree(HttpEventWriter.of(request, match, "id-1", NOW));
  }
}
