package dk.blogstafet.local.backends;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class HostCheckTest {
  private static final Set<String> NAMES = Set.of("host.docker.internal", "172.17.0.1");

  private static final List<String> OWN =
      List.of("localhost", "LOCALHOST:8081", "127.0.0.1:1", "[::1]:8081");

  private static final List<String> FOREIGN =
      List.of(
          "elsewhere.example",
          "elsewhere.example:8081",
          "localhost.elsewhere.example",
          "localhost:8081.elsewhere.example",
          "127.0.0.1.elsewhere.example",
          "0.0.0.0",
          "127.0.0.1@elsewhere.example",
          "192.168.0.4:8081");

  private static final String LIST_TABLES =
      String.join(
          "\r\n",
          "X-Amz-Target: DynamoDB_20120810.ListTables",
          "Content-Type: application/x-amz-json-1.0",
          "Authorization: AWS4-HMAC-SHA256 Credential=x/0/local/dynamodb/x",
          "");

  @Test
  void databaseRejectsForeignHostNames() throws IOException {
    try (var server = DynamoDbServer.inMemory(0)) {
      PostsTable.create(server.endpoint(), "posts");

      requireOwn(server.endpoint(), LIST_TABLES, "\"posts\"");
      refusesOrigins(server.endpoint(), LIST_TABLES);
    }
  }

  @Test
  void kmsRejectsForeignHostNames() throws IOException {
    try (var server = LocalKmsServer.at(0, new NoKeyWrapping())) {
      var target = "X-Amz-Target: TrentService.Sign\r\n";

      requireOwn(server.endpoint(), target, "UnknownOperationException");
      refusesOrigins(server.endpoint(), target);
    }
  }

  @Test
  void acceptsTheNamesThatContainersUse() throws IOException {
    try (var server = LocalKmsServer.at(0, new NoKeyWrapping(), NAMES)) {
      for (var name : NAMES) {
        var answer = ask(server.endpoint(), name + ":8084", "");

        assertTrue(answer.contains("UnknownOperationException"), answer);
      }
      assertTrue(ask(server.endpoint(), "host.docker.internal.example", "").contains(" 403 "));
    }
  }

  @Test
  void answersDuringSlowBodiesAndAnotherServersStart() throws IOException {
    var slow = new ArrayList<Socket>();
    try (var server = DynamoDbServer.inMemory(0)) {
      PostsTable.create(server.endpoint(), "posts");
      for (var i = 0; i < 60; i++) {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.endpoint().getPort());
        slow.add(socket);
        send(socket, request("/", "localhost", LIST_TABLES) + "{");
      }
      DynamoDbServer.inMemory(0).close();

      assertTrue(ask(server.endpoint(), "localhost", LIST_TABLES).contains("\"posts\""));
      // The server did not wait for the slow requests, else it would have closed them by now.
      send(slow.getLast(), "}");
      assertTrue(answer(slow.getLast()).contains("\"posts\""));
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
  }

  private static void requireOwn(URI server, String headers, String known) throws IOException {
    for (var host : OWN) {
      var answer = ask(server, host, headers);

      assertTrue(answer.contains(known), host + " " + answer);
    }
    for (var host : FOREIGN) {
      var answer = ask(server, host, headers);

      assertTrue(answer.startsWith("HTTP/1.1 4"), host + " " + answer);
      assertFalse(answer.contains(known), host + " " + answer);
    }
  }

  private static void refusesOrigins(URI server, String headers) throws IOException {
    for (var origin : List.of("http://elsewhere.example", "null", "https://localhost")) {
      var answer = ask(server, "localhost", headers + "Origin: " + origin + "\r\n");

      assertTrue(answer.contains(" 403 "), answer);
    }
  }

  private static String ask(URI server, String host, String headers) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      socket.setSoTimeout(60_000);
      var path = server.getPath().isEmpty() ? "/" : server.getPath();
      send(socket, request(path, host, headers) + "{}");
      return answer(socket);
    }
  }

  private static String request(String path, String host, String headers) {
    return "POST %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%sContent-Length: 2\r\n\r\n"
        .formatted(path, host, headers);
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), UTF_8);
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
  }

  private static final class NoKeyWrapping implements LocalKmsServer.KeyWrapping {
    @Override
    public byte[] wrap(String use, byte[] key) {
      throw new IllegalArgumentException(use);
    }

    @Override
    public byte[] unwrap(String use, byte[] wrapped) {
      throw new IllegalArgumentException(use);
    }
  }
}
