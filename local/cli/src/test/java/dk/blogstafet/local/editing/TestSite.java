package dk.blogstafet.local.editing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.gateway.signature.SignatureRejection;
import dk.blogstafet.gateway.signature.SignatureVerifier;
import dk.blogstafet.gateway.signature.SignedBodyType;
import dk.blogstafet.gateway.signature.SignedMessage;
import dk.blogstafet.gateway.signature.UnverifiedSignature;
import dk.blogstafet.gateway.signature.VerifiedSignature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A site that verifies what it is sent, remembers uploads by their names, and has mishaps on
/// order.
public final class TestSite implements AutoCloseable {
  public final List<String> names = new ArrayList<>();
  public final List<String> bodies = new ArrayList<>();
  public final Deque<ResponseFault> faults = new ArrayDeque<>();
  public final Map<String, Ed25519PublicKey> keys = new HashMap<>();
  public Clock clock;

  private final Map<String, Deque<SavedResponse>> said = new HashMap<>();
  private final HttpServer server;

  public TestSite(Clock clock) throws IOException {
    this.clock = clock;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  public String address() {
    return "http://" + authority();
  }

  public String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /// Says what is answered to a request; the last answer is given from then on.
  public void answers(String request, int status, String body) {
    said.computeIfAbsent(request, _ -> new ArrayDeque<>()).add(new SavedResponse(status, body));
  }

  private void handle(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var answer = answer(exchange, body);
    switch (Optional.ofNullable(faults.poll()).orElse(ResponseFault.NONE)) {
      case DROPS -> exchange.close();
      case IS_BUSY -> {
        exchange.getResponseHeaders().set("retry-after", "2");
        send(exchange, new SavedResponse(503, "{\"detail\":\"Busy.\"}"));
      }
      case NONE -> send(exchange, answer);
    }
  }

  private SavedResponse answer(HttpExchange exchange, byte[] body) {
    var path = exchange.getRequestURI().toString();
    var request = exchange.getRequestMethod() + " " + path;
    var isClosed = path.startsWith("/api/keys") || path.matches(".*/(withdrawn|issues.*|turns.*)");
    if (exchange.getRequestMethod().equals("GET") && !isClosed) {
      return next(request);
    }
    return switch (new SignatureVerifier(clock, type(path)).read(message(exchange, body))) {
      case UnverifiedSignature unverifiedSignature ->
          verified(unverifiedSignature, request, new String(body, StandardCharsets.UTF_8));
      case SignatureRejection.Expired(var now) ->
          new SavedResponse(
              401,
              "{\"type\":\"/problemer/signature-expired/\",\"detail\":\"Late.\",\"now\":"
                  + now.getEpochSecond()
                  + "}");
      case SignatureRejection other -> new SavedResponse(400, "{\"detail\":\"" + other + "\"}");
    };
  }

  private static SignedBodyType type(String path) {
    return path.endsWith("/pictures") ? SignedBodyType.PICTURE : SignedBodyType.JSON;
  }

  private SavedResponse verified(
      UnverifiedSignature unverifiedSignature, String request, String body) {
    var key =
        Optional.ofNullable(keys.get(unverifiedSignature.keyId())).map(Ed25519PublicKey::bytes);
    if (!(unverifiedSignature.verify(key) instanceof VerifiedSignature verifiedSignature)) {
      return new SavedResponse(
          401, "{\"type\":\"/problemer/signature-invalid/\",\"detail\":\"Who?\"}");
    }
    if (!verifiedSignature.idempotencyKey().isEmpty()) {
      names.add(verifiedSignature.idempotencyKey());
      bodies.add(body);
    }
    return next(request);
  }

  private SavedResponse next(String request) {
    var answers = said.get(request);
    if (answers == null) {
      return new SavedResponse(404, "{\"detail\":\"Nothing at " + request + ".\"}");
    }
    var first = answers.getFirst();
    if (answers.size() > 1) {
      answers.removeFirst();
    }
    return first;
  }

  private SignedMessage message(HttpExchange exchange, byte[] body) {
    var fields = new HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> fields.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
    return new SignedMessage(
        exchange.getRequestMethod(),
        List.of(authority()),
        exchange.getRequestURI().toString(),
        fields,
        body);
  }

  private static void send(HttpExchange exchange, SavedResponse response) throws IOException {
    var bytes = response.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// What happens to an answer.
  public enum ResponseFault {
    NONE,
    /// The work is done, and the line breaks before the answer.
    DROPS,
    IS_BUSY
  }

  private record SavedResponse(int status, String body) {}
}
