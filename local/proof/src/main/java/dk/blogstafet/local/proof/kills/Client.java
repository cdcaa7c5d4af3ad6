package dk.blogstafet.local.proof.kills;

import dk.blogstafet.local.proof.inputs.Desk;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Somebody who writes and reads over HTTP.
public final class Client implements AutoCloseable {
  public static final String RELAY = "proeven";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern WORDING = Pattern.compile("name=\"wording\" value=\"([^\"]*)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Desk desk;
  private final URI home;

  public Client(Desk desk, URI home) {
    this.desk = desk;
    this.home = home;
  }

  /// The relay that it writes to and reads.
  public static Relay relay() {
    return new Relay(
        new RelayId(RELAY),
        "Prøven",
        "Om at blive afbrudt.",
        Optional.empty(),
        List.of(new Category("Drift")),
        Language.DANISH,
        Relay.State.OPEN);
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  /// Publishes a post of this number, under a name that is the same each time.
  public HttpResponse<String> publish(int number) throws IOException, InterruptedException {
    var path = "/api/relays/" + RELAY + "/posts";
    var json =
        """
        {"title": "Indlæg %d", "date": "2026-0%d-01", "category": "Drift", "teaser": "Kort sagt.",
         "text": "Tekst **%d**.", "slug": "indlaeg-%d"}
        """
            .formatted(number, 1 + number % 9, number, number);
    var body = json.getBytes(StandardCharsets.UTF_8);
    var request = request(path).POST(BodyPublishers.ofByteArray(body));
    desk.signer()
        .write("POST", home.getAuthority(), path, "upload-of-post-%06d".formatted(number), body)
        .forEach(request::header);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /// Signs up as the form on the relay's page does.
  public HttpResponse<String> signUp(String email) throws IOException, InterruptedException {
    var form = WORDING.matcher(get("/" + RELAY + "/").body());
    var wording = form.find() ? form.group(1) : "";
    var body =
        "page=%2F"
            + RELAY
            + "%2F&website=&frequency=weekly&wording="
            + wording
            + "&email="
            + URLEncoder.encode(email, StandardCharsets.UTF_8);
    var request =
        request("/api/relays/" + RELAY + "/sign-ups")
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(home.resolve(path)).timeout(PATIENCE);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
