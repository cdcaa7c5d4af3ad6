package dk.blogstafet.local.runtime;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.validation.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// A site on ports of its own, with one relay, and a client that reads its pages.
public final class RunningSite implements AutoCloseable {
  public static final Path TEMPLATE = Path.of("../../template.yaml");
  static final RelayId TREES = new RelayId("traeer");

  private static final Relay RELAY =
      new Relay(
          TREES,
          "Træer",
          "Om træer.",
          Optional.empty(),
          List.of(new Category("Drift")),
          Language.DANISH,
          Relay.RelayState.OPEN);

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path data;
  private final LocalSite site;

  public RunningSite(Path data, boolean fresh) throws UserFacingException {
    this(data, fresh, Map.of());
  }

  RunningSite(Path data, boolean fresh, Map<String, String> variables) throws UserFacingException {
    this.data = data;
    var errors = new PrintStream(terminal, true, StandardCharsets.UTF_8);
    this.site =
        LocalSite.start(
            new LocalSiteOptions(0, data, TEMPLATE, fresh, variables),
            RunningSite::openRelay,
            errors);
  }

  private static void openRelay(PublishingStores stores, URI home) {
    SiteSetup.describeIfNew(stores.relays(), home);
    var _ = stores.relays().open(RELAY);
  }

  /// Publishes a post from outside the process: through the address that the site announces.
  public void publish(String title) throws UserFacingException {
    try (var stores = CommandStores.open(data, TEMPLATE, site.home())) {
      publish(stores, title);
    }
  }

  public static void publish(CommandStores commandStores, String title) {
    var stores = commandStores.stores();
    var publisher = new Publisher(stores.relays(), stores.posts(), Clock.systemUTC());
    var draft = PostDraft.ofTeaser(title, "2015-01-02", "Drift", "Kort.");
    var _ = publisher.publish(TREES, draft);
  }

  public URI home() {
    return site.home();
  }

  /// Returns the stores as another process opens them.
  public CommandStores stores() throws UserFacingException {
    return CommandStores.open(data, TEMPLATE, site.home());
  }

  /// Returns a function's environment.
  Map<String, String> environment() throws UserFacingException {
    try (var stores = stores()) {
      return stores.environment();
    }
  }

  /// Sends a mail as a function does, and returns the mailbox's page.
  String mailboxWith(String subject) throws IOException, InterruptedException {
    var mail =
        """
        {"FromEmailAddress": "a@b.example", "Destination": {"ToAddresses": ["c@d.example"]},
         "Content": {"Simple": {"Subject": {"Data": "%s"}, "Body": {"Text": {"Data": "x"}}}}}
        """
            .formatted(subject);
    var address = site.mail().resolve("/v2/email/outbound-emails");
    var request = HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(mail)).build();
    client.send(request, BodyHandlers.discarding());
    return client.send(HttpRequest.newBuilder(mailbox()).build(), BodyHandlers.ofString()).body();
  }

  URI mailbox() {
    return site.mail().resolve("/");
  }

  public HttpResponse<String> get(String address) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(site.home().resolve(address)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  /// Returns how long it takes until a page contains a text; at most half a minute.
  public Duration until(String address, String words) throws IOException, InterruptedException {
    var start = Instant.now();
    var end = start.plusSeconds(30);
    while (!get(address).body().contains(words) && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(10_000_000);
    }
    return Duration.between(start, Instant.now());
  }

  /// Returns the terminal's output.
  String terminal() {
    return terminal.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    site.close();
    client.close();
  }
}
