package dk.blogstafet.local.benchmarks.visible;

import dk.blogstafet.local.soak.inputs.TrustedEditor;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Publishes signed posts of about 650 words, and reads a site's pages.
final class BenchmarkEditor implements AutoCloseable {
  static final Relay RELAY = relay("stafetten", "Stafetten");

  /// A second relay on the same site.
  static final Relay OTHER = relay("naboen", "Naboen");

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int REPEATED = 200;
  private static final int CREATED = 201;
  private static final int BUSY = 500;
  private static final int REPETITIONS = 20;
  private static final Duration BREAK = Duration.ofMillis(200);
  private static final String TEXT = "Vi spurgte **hundrede** om, hvad de ville vide. ".repeat(80);

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger repetitions = new AtomicInteger();
  private final TrustedEditor editor;
  private final URI home;

  BenchmarkEditor(TrustedEditor trustedEditor, URI home) {
    this.editor = trustedEditor;
    this.home = home;
  }

  private static Relay relay(String slug, String title) {
    return new Relay(
        new RelayId(slug),
        title,
        "Om fart.",
        Optional.empty(),
        List.of(new Category("Drift")),
        Language.DANISH,
        Relay.RelayState.OPEN);
  }

  /// Publishes a post of this number, which must be unique across relays.
  ///
  /// @return the address of its page
  String publish(Relay relay, int number) throws IOException, InterruptedException {
    var slug = relay.id().slug();
    var path = "/api/relays/" + slug + "/posts";
    var json =
        """
        {"title": "Etape %d", "date": "2026-10-01", "category": "Drift", "teaser": "Kort sagt.",
         "text": "%s", "slug": "etape-%d"}
        """
            .formatted(number, TEXT, number);
    var body = json.getBytes(StandardCharsets.UTF_8);
    var name = "publication-of-post-%06d".formatted(number);
    var answer = send(path, name, body);
    for (var times = 0; answer.statusCode() >= BUSY && times < REPETITIONS; times++) {
      repetitions.incrementAndGet();
      Thread.sleep(BREAK);
      answer = send(path, name, body);
    }
    if (answer.statusCode() != CREATED && answer.statusCode() != REPEATED) {
      throw new IOException("Answered " + answer.statusCode() + ": " + answer.body());
    }
    return "/" + slug + "/indlaeg/etape-" + number + "/";
  }

  /// Returns how many requests were retried because the site was busy.
  int repetitions() {
    return repetitions.get();
  }

  private HttpResponse<String> send(String path, String name, byte[] body)
      throws IOException, InterruptedException {
    var request = request(path).POST(BodyPublishers.ofByteArray(body));
    editor.signer().write("POST", home.getAuthority(), path, name, body).forEach(request::header);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /// Returns the body at an address.
  String read(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString()).body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(home.resolve(path)).timeout(PATIENCE);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
