package dk.blogstafet.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/// The part of KMS that wraps keys: Encrypt and Decrypt of small keys. Decrypt checks the key and
/// the encryption context (AWS KMS API Reference). It encrypts nothing.
public record FakeKms(HttpServer server) implements AutoCloseable {
  private static final String SEPARATOR = "\n";

  public static FakeKms start() throws IOException {
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var server = HttpServer.create(loopback, 0);
    server.createContext("/", FakeKms::answer);
    server.start();
    return new FakeKms(server);
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    var bound = text(body, "KeyId") + SEPARATOR + text(body, "use") + SEPARATOR;
    if (bound.contains("key/denied")) {
      send(exchange, 400, "{\"__type\":\"AccessDeniedException\"}");
    } else if (String.valueOf(target).equals("TrentService.Encrypt")) {
      var sealed = bound + text(body, "Plaintext");
      var whole = sealed + SEPARATOR + sealed.hashCode();
      send(exchange, 200, "{\"CiphertextBlob\":\"" + encode(whole) + "\"}");
    } else {
      decrypt(exchange, bound, decode(text(body, "CiphertextBlob")));
    }
  }

  private static void decrypt(HttpExchange exchange, String bound, String whole)
      throws IOException {
    var end = Math.max(whole.lastIndexOf(SEPARATOR), 0);
    var sealed = whole.substring(0, end);
    if (!whole.equals(sealed + SEPARATOR + sealed.hashCode()) || !sealed.startsWith(bound)) {
      send(exchange, 400, "{\"__type\":\"InvalidCiphertextException\"}");
    } else {
      send(exchange, 200, "{\"Plaintext\":\"" + sealed.substring(bound.length()) + "\"}");
    }
  }

  private static String text(String body, String name) {
    var match = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(body);
    return match.find() ? match.group(1) : "";
  }

  private static String encode(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String text) {
    return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
