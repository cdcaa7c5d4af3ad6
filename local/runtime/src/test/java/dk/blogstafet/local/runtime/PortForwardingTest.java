package dk.blogstafet.local.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PortForwardingTest {
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

  private final HttpServer server = server();
  private final PortForwarding forwarding = new PortForwarding();
  private int port;

  @BeforeEach
  void open() throws IOException {
    try (var free = new java.net.ServerSocket(0, 1, HERE)) {
      port = free.getLocalPort();
    }
    forwarding.open(new InetSocketAddress(HERE, port), server.getAddress().getPort());
  }

  @AfterEach
  void close() {
    forwarding.close();
    server.stop(0);
  }

  @Test
  void forwardsALongBodyBothWaysWithTheHostUnchanged() throws Exception {
    var body = "æ".repeat(1_000_000);

    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      var answer = client.send(request, BodyHandlers.ofString());

      assertEquals("127.0.0.1:" + port + " " + body, answer.body());
    }
  }

  @Test
  void closesItsConnectionsWhenItCloses() throws Exception {
    try (var caller = new Socket(HERE, port)) {
      caller.getOutputStream().write('G');
      forwarding.close();

      assertThrows(ConnectException.class, () -> new Socket(HERE, port).close());
    }
  }

  @Test
  void rejectsAPortInUse() {
    var taken = new InetSocketAddress(HERE, server.getAddress().getPort());

    assertThrows(IOException.class, () -> forwarding.open(taken, port));
  }

  private static HttpServer server() {
    try {
      var made = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
      made.createContext(
          "/",
          call -> {
            var host = call.getRequestHeaders().getFirst("Host") + " ";
            var body = call.getRequestBody().readAllBytes();
            call.sendResponseHeaders(200, 0);
            call.getResponseBody().write(host.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            call.getResponseBody().write(body);
            call.close();
          });
      made.start();
      return made;
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
