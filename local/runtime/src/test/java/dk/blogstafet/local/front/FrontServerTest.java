package dk.blogstafet.local.front;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.local.lambda.FunctionDoubles;
import dk.blogstafet.local.lambda.FunctionTrigger;
import dk.blogstafet.local.lambda.HttpRoute;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontServerTest {
  /// Values that Jetty knows, in another case or spelling than its own.
  private static final List<String> HEADERS =
      List.of(
          "Content-Type: application/json; charset=UTF-8",
          "content-type: application/json;charset=Utf-8",
          "CONTENT-TYPE: Application/JSON",
          "Content-Type: text/html;charset=utf-8",
          "Content-Type: text/html; Charset=ISO-8859-1",
          "Content-Type: application/x-www-form-urlencoded; charset=UTF-8",
          "Accept: */*",
          "Accept: Text/HTML",
          "Accept-Encoding: GZIP",
          "Accept-Encoding: gzip, Deflate, br",
          "Accept-Language: EN-us,enq=0.5",
          "Cache-Control: No-Cache",
          "Cache-Control: Max-Age=0",
          "Content-Encoding: GZip",
          "Expires: fri, 01 jan 1990 00:00:00 gmt",
          "Pragma: NO-CACHE",
          "X-Odd: a  B c");

  private final CompletableFuture<FrontServer.FrontBackends> backends = new CompletableFuture<>();
  private final FrontServer front = new FrontServer(0, backends::join, FunctionDoubles.log());

  @BeforeEach
  void start() throws IOException {
    front.start();
  }

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void callsTheFunctionOfARoute() throws IOException {
    backends.complete(backends());

    var answer = send("GET /api/echo/a%2Fb?x=1 HTTP/1.1");

    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    assertTrue(answer.contains("\"pathParameters\":{\"name\":\"a/b\"}"), answer);
    assertFalse(answer.toLowerCase(Locale.ROOT).contains("server:"), answer);
  }

  @Test
  void servesPagesAndCallsTheFunctionForMissingOnes() throws IOException {
    backends.complete(backends());

    var page = send("GET / HTTP/1.1");
    var missing = send("GET /nothing/ HTTP/1.1");
    var posted = send("POST / HTTP/1.1");

    assertTrue(page.endsWith("\r\n\r\nHello"), page);
    assertTrue(missing.startsWith("HTTP/1.1 404"), missing);
    assertTrue(missing.endsWith("gone"), missing);
    assertTrue(posted.endsWith("gone"), posted);
  }

  @Test
  void sendsOnlyHeadersForHead() throws IOException {
    backends.complete(backends());

    var answer = send("HEAD / HTTP/1.1");

    assertTrue(answer.contains("Content-Length: 5"), answer);
    assertTrue(answer.endsWith("\r\n\r\n"), answer);
  }

  @Test
  void acceptsUnusualAddresses() throws IOException {
    backends.complete(backends());

    var answer = send("GET /api/echo/x?q=a|b{c} HTTP/1.1");

    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    assertTrue(answer.contains("\"q\":\"a|b{c}\""), answer);
  }

  @Test
  void passesHeadersUnchanged() throws IOException {
    backends.complete(backends());
    for (var sent : HEADERS) {
      var name = sent.split(": ", 2)[0].toLowerCase(Locale.ROOT);
      var value = sent.split(": ", 2)[1];

      var answer = send("GET /api/echo/x HTTP/1.1\r\n" + sent);

      assertTrue(answer.contains("\"" + name + "\":\"" + value + "\""), sent + "\n" + answer);
    }
  }

  @Test
  void passesHeadersUnchangedOnAReusedConnection() throws IOException {
    backends.complete(backends());
    var asks = new StringBuilder();
    for (var type : List.of("Text/Html;charset=utf-8", "text/html;charset=UTF-8", "TEXT/HTML")) {
      asks.append("GET /api/echo/x HTTP/1.1\r\nHost: a\r\nUser-Agent: " + type)
          .append("\r\nContent-Type: " + type + "\r\n\r\n");
    }

    var answers = send(asks + "GET / HTTP/1.1");

    for (var name : List.of("content-type", "user-agent")) {
      assertTrue(answers.contains("\"" + name + "\":\"Text/Html;charset=utf-8\""), answers);
      assertTrue(answers.contains("\"" + name + "\":\"text/html;charset=UTF-8\""), answers);
      assertTrue(answers.contains("\"" + name + "\":\"TEXT/HTML\""), answers);
    }
  }

  @Test
  void answers500WhenAFunctionFails() throws IOException {
    backends.complete(backends());

    var answer = send("GET /api/broken HTTP/1.1");

    assertTrue(answer.startsWith("HTTP/1.1 500"), answer);
    assertTrue(answer.endsWith("{\"message\":\"Internal Server Error\"}"), answer);
  }

  @Test
  void acceptsAddressesWithManySegments() throws IOException {
    backends.complete(backends());

    for (var path :
        List.of("/x".repeat(3_900), "/x".repeat(3_900) + "/", "/api" + "/x".repeat(3_900))) {
      var answer = send("POST " + path + " HTTP/1.1");

      assertTrue(answer.startsWith("HTTP/1.1 404"), answer);
    }
    assertTrue(send("GET " + "/x".repeat(3_900) + "/ HTTP/1.1").startsWith("HTTP/1.1 404"));
    assertTrue(send("GET " + "/x".repeat(3_900) + " HTTP/1.1").startsWith("HTTP/1.1 308"));
  }

  @Test
  void rejectsLongHeadersAsApiGatewayDoes() throws IOException {
    backends.complete(backends());

    var address = send("GET /" + "x".repeat(20_000) + " HTTP/1.1");
    var query = send("GET /?q=" + "x".repeat(20_000) + " HTTP/1.1");
    var header = send("GET / HTTP/1.1\r\nX-A: " + "x".repeat(20_000));
    var headers = send("GET / HTTP/1.1" + "\r\nX-A: 1".repeat(2_000));
    var long10k = send("GET / HTTP/1.1\r\nX-A: " + "x".repeat(9_900));

    for (var answer : List.of(address, query)) {
      assertTrue(answer.startsWith("HTTP/1.1 414"), answer);
      assertTrue(answer.endsWith("{\"message\":\"URI Too Long\"}"), answer);
    }
    for (var answer : List.of(header, headers)) {
      assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
      assertTrue(answer.endsWith("{\"message\":\"Request Header Fields Too Large\"}"), answer);
    }
    assertTrue(long10k.startsWith("HTTP/1.1 200"), long10k);
  }

  @Test
  void rejectsBodiesAboveLambdasLimit() throws IOException {
    backends.complete(backends());
    var form = "a=" + "x".repeat(4_900_000);
    var text = "x".repeat(6_200_000);

    var asForm = post("Content-Type: application/x-www-form-urlencoded", form);
    var asText = post("Content-Type: text/plain", form);
    var chunked =
        send(
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked",
            "%x\r\n%s\r\n0\r\n\r\n".formatted(text.length(), text.replace("x", "\"")));
    var announced = send("POST / HTTP/1.1\r\nContent-Length: 99999999999");

    for (var answer : List.of(asForm, chunked, announced)) {
      assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
      assertTrue(answer.endsWith("{\"message\":\"Request Entity Too Large\"}"), answer);
    }
    assertTrue(asText.startsWith("HTTP/1.1 404"), asText);
  }

  @Test
  void answersDuringManySlowUploads() throws IOException {
    backends.complete(backends());
    var slow = new ArrayList<Socket>();
    try {
      for (var i = 0; i < 80; i++) {
        var socket = new Socket(InetAddress.getLoopbackAddress(), front.port());
        slow.add(socket);
        var start = "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx";
        socket.getOutputStream().write(start.getBytes(StandardCharsets.ISO_8859_1));
      }

      assertTrue(send("GET / HTTP/1.1").endsWith("Hello"));
      assertTrue(post("Content-Type: text/plain", "x").endsWith("gone"));
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void earlyRequestsWait() throws Exception {
    var answer = CompletableFuture.supplyAsync(() -> sendUnchecked("GET / HTTP/1.1"));

    var early = answer.isDone();
    backends.complete(backends());

    assertFalse(early);
    assertTrue(answer.get(10, TimeUnit.SECONDS).endsWith("Hello"));
  }

  @Test
  void reportsAPortInUse() throws IOException {
    var second = new FrontServer(front.port(), backends::join, FunctionDoubles.log());

    var refusal = assertThrows(IOException.class, second::start);

    assertTrue(String.valueOf(refusal.getMessage()).contains("" + front.port()));
    second.close();
  }

  private static FrontServer.FrontBackends backends() {
    var echo =
        FunctionDoubles.function(
            event -> event,
            new FunctionTrigger.HttpTrigger(new HttpRoute("GET", "/api/echo/{name}")));
    var broken =
        FunctionDoubles.function(
            _ -> {
              throw new IllegalStateException("broken");
            },
            new FunctionTrigger.HttpTrigger(new HttpRoute("GET", "/api/broken")));
    var missing =
        FunctionDoubles.function(
            _ -> "{\"statusCode\":404,\"body\":\"gone\"}",
            new FunctionTrigger.HttpTrigger(HttpRoute.catchAll()));
    return new FrontServer.FrontBackends(
        new RouteTable(List.of(missing, echo, broken)),
        key -> key.equals("index.html") ? Optional.of(page()) : Optional.empty());
  }

  private static StoredPage page() {
    var bytes = "Hello".getBytes(StandardCharsets.UTF_8);
    return new StoredPage("text/html; charset=utf-8", "\"1\"", "", bytes);
  }

  private String sendUnchecked(String line) {
    try {
      return send(line);
    } catch (IOException failure) {
      return failure.toString();
    }
  }

  private String post(String type, String body) throws IOException {
    return send("POST / HTTP/1.1\r\n%s\r\nContent-Length: %d".formatted(type, body.length()), body);
  }

  private String send(String line) throws IOException {
    return send(line, "");
  }

  private String send(String line, String body) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), front.port())) {
      socket.setSoTimeout(20_000);
      var request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n" + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
