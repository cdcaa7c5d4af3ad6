package dk.blogstafet.local.editing.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A headless Chromium with one page on a phone's screen, driven over its DevTools protocol.
final class DeskBrowser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Collects what the content security policy refuses, from the start of each document.
  private static final String WATCH =
      "globalThis.refused = []; addEventListener('securitypolicyviolation', it =>"
          + " refused.push(it.violatedDirective + ' ' + it.blockedURI))";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final Process process;
  private final WebSocket socket;
  private int last;

  DeskBrowser(Path program, Path profile) throws Exception {
    process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--window-size=390,844",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolveSibling("browser.log").toFile())
            .start();
    socket =
        client
            .newWebSocketBuilder()
            .buildAsync(page(port(profile)), new Answers())
            .get(60, TimeUnit.SECONDS);
    call("Page.enable", Map.of());
    call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
  }

  /// Returns the program, if this machine has it.
  static Optional<Path> program() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  void open(String address) throws Exception {
    call("Page.navigate", Map.of("url", address));
  }

  /// Gives the browser a device with a finger that is always there, and a keychain for passkeys.
  ///
  /// @return the device's name in the protocol
  String addAuthenticator() throws Exception {
    call("WebAuthn.enable", Map.of());
    var device =
        Map.of(
            "protocol", "ctap2",
            "transport", "internal",
            "hasResidentKey", true,
            "hasUserVerification", true,
            "isUserVerified", true,
            "automaticPresenceSimulation", true);
    return call("WebAuthn.addVirtualAuthenticator", Map.of("options", device))
        .path("authenticatorId")
        .asText();
  }

  /// Returns the number of passkeys in the keychain.
  int passkeys(String authenticator) throws Exception {
    return call("WebAuthn.getCredentials", Map.of("authenticatorId", authenticator))
        .path("credentials")
        .size();
  }

  /// Returns the value of an expression in the page.
  String value(String expression) throws Exception {
    var answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    return answer.path("result").path("value").asText();
  }

  /// Chooses a file in a field of a form.
  void choose(String selector, Path file) throws Exception {
    var script = "document.querySelector('" + selector + "')";
    var field = call("Runtime.evaluate", Map.of("expression", script)).path("result");
    var id = field.path("objectId").asText();
    call("DOM.setFileInputFiles", Map.of("objectId", id, "files", List.of(file.toString())));
  }

  /// Waits until an expression is true.
  void await(String expression) throws Exception {
    var end = Instant.now().plus(PATIENCE);
    while (!value("Boolean(" + expression + ")").equals("true")) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(expression + " in " + value("document.body?.innerText"));
      }
      Thread.sleep(50);
    }
  }

  private static int port(Path profile) throws IOException, InterruptedException {
    var file = profile.resolve("DevToolsActivePort");
    var end = Instant.now().plus(PATIENCE);
    while (!Files.exists(file) || Files.readAllLines(file).size() < 2) {
      if (Instant.now().isAfter(end)) {
        throw new IOException("Chromium does not start");
      }
      Thread.sleep(50);
    }
    return Integer.parseInt(Files.readAllLines(file).getFirst());
  }

  private URI page(int port) throws IOException, InterruptedException {
    var list = URI.create("http://127.0.0.1:" + port + "/json/list");
    var body =
        client.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString());
    for (var target : JSON.readTree(body.body())) {
      if (target.path("type").asText().equals("page")) {
        return URI.create(target.path("webSocketDebuggerUrl").asText());
      }
    }
    throw new IOException("Chromium has no page");
  }

  JsonNode call(String method, Map<String, Object> parameters) throws Exception {
    var id = ++last;
    var answer = new CompletableFuture<JsonNode>();
    waiting.put(id, answer);
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    socket.sendText(message.toString(), true).get(10, TimeUnit.SECONDS);
    return answer.get(60, TimeUnit.SECONDS).path("result");
  }

  /// Receives the answers to calls; events are ignored.
  private final class Answers implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
      text.append(data);
      if (isLast) {
        receive(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }

    private void receive(String message) {
      try {
        var answer = JSON.readTree(message);
        Optional.ofNullable(waiting.remove(answer.path("id").asInt()))
            .ifPresent(it -> it.complete(answer));
      } catch (IOException malformed) {
        waiting.values().forEach(it -> it.completeExceptionally(malformed));
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
    var all = process.descendants().toList();
    process.destroy();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(_ -> process).join();
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
