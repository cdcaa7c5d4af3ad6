package dk.blogstafet.local.soak.kills;

import dk.blogstafet.local.soak.inputs.TrustedEditor;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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

/// A client that publishes, signs up and reads over HTTP.
public final class SoakClient implements AutoCloseable {
  public static final String RELAY = "proeven";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern WORDING = Pattern.compile("name=\"wording\" value=\"([^\"]*)\"");
  private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([^\"]*)\"");
  private static final int OK = 200;

  private final HttpClient client;
  private final TrustedEditor editor;
  private final URI home;

  public SoakClient(TrustedEditor trustedEditor, URI home) {
    this(trustedEditor, home, HttpClient.newHttpClient());
  }

  private SoakClient(TrustedEditor trustedEditor, URI home, HttpClient client) {
    this.editor = trustedEditor;
    this.home = home;
    this.client = client;
  }

  /// Returns a client in a network of its own, of those behind the loopback address.
  ///
  /// @param network 1 to 254
  public static SoakClient in(int network, TrustedEditor trustedEditor, URI home)
      throws IOException {
    var address = InetAddress.getByAddress(new byte[] {127, 0, (byte) network, 1});
    return new SoakClient(
        trustedEditor, home, HttpClient.newBuilder().localAddress(address).build());
  }

  /// Returns whether this machine has such networks: Linux does.
  public static boolean hasNetworks() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 2, 1}))) {
      return socket.isBound();
    } catch (IOException none) {
      return false;
    }
  }

  /// Returns the relay that it writes to and reads.
  public static Relay relay() {
    return new Relay(
        new RelayId(RELAY),
        "Prøven",
        "Om at blive afbrudt.",
        Optional.empty(),
        List.of(new Category("Drift")),
        Language.DANISH,
        Relay.RelayState.OPEN);
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  /// Publishes a post of this number, under an idempotency key that is always the same.
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
    editor
        .signer()
        .write("POST", home.getAuthority(), path, "upload-of-post-%06d".formatted(number), body)
        .forEach(request::header);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /// Saves an author's text as the form's script does.
  HttpResponse<String> save(String token, int version, String text)
      throws IOException, InterruptedException {
    var body = "t=" + token + "&v=" + version + "&turn=0&act=save&text=" + text.replace(' ', '+');
    var request =
        request("/skriv/tur")
            .header("accept", "application/json")
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /// Signs up as the form on the relay's page does, and confirms the challenge if there is one.
  public HttpResponse<String> signUp(String email) throws IOException, InterruptedException {
    var wording = value(WORDING, get("/" + RELAY + "/").body());
    var answer = signUp(email, wording, "");
    return answer.statusCode() == OK ? signUp(email, wording, value(PROOF, answer.body())) : answer;
  }

  private HttpResponse<String> signUp(String email, String wording, String proof)
      throws IOException, InterruptedException {
    var body =
        "page=%2F"
            + RELAY
            + "%2F&frequency=weekly&wording="
            + wording
            + "&email="
            + URLEncoder.encode(email, StandardCharsets.UTF_8)
            + "&proof="
            + proof;
    var request =
        request("/api/relays/" + RELAY + "/sign-ups")
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String value(Pattern field, String page) {
    var found = field.matcher(page);
    return found.find() ? found.group(1) : "";
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(home.resolve(path)).timeout(PATIENCE);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
