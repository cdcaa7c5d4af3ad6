package dk.blogstafet.local.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.blogstafet.local.i18n.CommandMessages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Serves the preview to browsers on this machine only.
final class PreviewServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SEEN = "seen=";
  private static final int OK = 200;
  private static final int NOTHING_NEW = 204;
  private static final int ANOTHER = 205;
  private static final int NOT_FOUND = 404;
  private static final int MISDIRECTED = 421;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final WatchedFile file;
  private final PostPreview preview;
  private final CommandMessages messages;

  private PreviewServer(
      HttpServer server, WatchedFile file, PostPreview preview, CommandMessages commandMessages) {
    this.server = server;
    this.file = file;
    this.preview = preview;
    this.messages = commandMessages;
  }

  /// Starts serving.
  ///
  /// @param port 0 for any free port
  /// @throws IOException if the port is in use
  static PreviewServer start(
      int port, WatchedFile file, PostPreview preview, CommandMessages commandMessages)
      throws IOException {
    var address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    var started = new PreviewServer(HttpServer.create(address, 0), file, preview, commandMessages);
    started.server.setExecutor(started.threads);
    started.server.createContext("/", started::answer);
    started.server.start();
    return started;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      if (!isMeant(exchange)) {
        send(exchange, MISDIRECTED, "text/plain", "");
      } else if (path.equals("/")) {
        send(exchange, OK, "text/html", page());
      } else if (path.equals("/changes")) {
        send(exchange, wait(exchange) ? ANOTHER : NOTHING_NEW, "text/plain", "");
      } else {
        send(exchange, NOT_FOUND, "text/plain", messages.text("preview.elsewhere"));
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /// Rejects other host names, so that other sites can't read unpublished content (DNS rebinding).
  private static boolean isMeant(HttpExchange exchange) {
    var host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
    return host.startsWith("127.0.0.1:") || host.startsWith("localhost:");
  }

  private String page() {
    var content = file.read();
    var seen = WatchedFile.name(content);
    return content
        .map(bytes -> preview.of(bytes, file.path(), seen))
        .orElseGet(() -> {
          var unreadable = messages.text("check.unreadable", file.path());
          return PreviewHtml.following(preview.flawed(List.of(unreadable)), "", seen);
        });
  }

  private boolean wait(HttpExchange exchange) throws InterruptedException {
    var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    return query.startsWith(SEEN) && file.changes(query.substring(SEEN.length()), PATIENCE);
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
