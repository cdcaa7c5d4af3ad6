package dk.blogstafet.local;

import com.sun.net.httpserver.HttpServer;
import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.aws.FakeCloudFormation;
import dk.blogstafet.aws.FakeKms;
import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostPurger;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.validation.Language;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A stack as operators find it from outside: CloudFormation, which knows its outputs, KMS, and the
/// stores of a data folder in the place of those in AWS. One relay with three posts is there.
final class DeployedStack implements AutoCloseable {
  static final String NAME = "blogs";
  static final RelayId TREES = new RelayId("traeer");

  private static final Path ROOT = Path.of("../..");
  private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/ours";

  final StringWriter out = new StringWriter();
  final StringWriter errors = new StringWriter();

  private final Map<String, Map<String, String>> stacks = new ConcurrentHashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private final CommandStores commandStores;
  private final FakeKms kms;
  private final FakeCloudFormation cloudFormation;
  private final HttpServer api;

  DeployedStack(Path data) throws Exception {
    commandStores =
        CommandStores.open(data, ROOT.resolve("template.yaml"), URI.create("http://a.example"));
    kms = FakeKms.start();
    cloudFormation = FakeCloudFormation.start(stacks);
    api = api();
    environment.putAll(commandStores.environment());
    environment.keySet().removeIf(name -> !name.startsWith("AWS_"));
    environment.put("AWS_ENDPOINT_URL_KMS", kms.endpoint().toString());
    environment.put("AWS_ENDPOINT_URL_CLOUDFORMATION", cloudFormation.endpoint().toString());
    environment.put("LANG", "en");
    stacks.put("another", Map.of());
    point("");
    fill();
  }

  /// Has the stack's outputs name other tables: those with a prefix.
  void point(String prefix) {
    stacks.put(
        NAME,
        Map.of(
            "PostsTableName",
            prefix + "posts-table",
            "EditorsTableName",
            prefix + "editors-table",
            "SubscribersTableName",
            prefix + "subscribers-table",
            "PagesBucketName",
            "pages-bucket",
            "SearchBucketName",
            "search-bucket",
            "SuppressionsBucketName",
            "suppressions-bucket",
            "NewsletterKeyArn",
            KEY,
            "EditorsAddress",
            "http://127.0.0.1:" + api.getAddress().getPort()));
  }

  private void fill() {
    var names = new HashMap<>(environment);
    names.put("SUBSCRIBERS_TABLE", "subscribers-table");
    names.put("NEWSLETTER_KEY", KEY);
    AwsNewsletter.of(names, Clock.systemUTC()).vault().prepare();
    var stores = commandStores.stores();
    var relay =
        new Relay(
            TREES,
            "Træer",
            "Om træer.",
            Optional.empty(),
            List.of(new Category("Drift")),
            Language.DANISH,
            Relay.RelayState.OPEN);
    var _ = stores.relays().open(relay);
    var publisher = new Publisher(stores.relays(), stores.posts(), Clock.systemUTC());
    for (var title : List.of("Asken", "Elmen", "Egen")) {
      var _ = publisher.publish(TREES, PostDraft.ofTeaser(title, "2015-01-02", "Drift", "Kort."));
    }
  }

  /// Has the stack trust a key.
  ///
  /// @return its name
  String trustAKey() {
    var names = new HashMap<>(commandStores.environment());
    var key = EditorSamples.key();
    AwsEditing.of(names, Clock.systemUTC()).editors().trust(key);
    return key.id().thumbprint();
  }

  /// Takes a post away behind the back of whoever renders.
  void leaveAPageTooMany() {
    var stores = commandStores.stores();
    var purger = new PostPurger(stores.relays(), stores.posts(), Clock.systemUTC());
    var _ = purger.purge(TREES, new PostId("egen"), 1, "Efter dommen.");
  }

  private static HttpServer api() throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/relays",
        exchange -> {
          var body = "{\"relays\":[]}".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  /// What a client of AWS needs to get at the stores.
  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /// Gives a command as in a shell, and notes what it says.
  int gives(String... words) {
    return gives(environment, "", words);
  }

  /// The same, with something on standard input.
  int asks(String input, String... words) {
    return gives(environment, input, words);
  }

  /// The same, as somebody who may nothing.
  int isGivenByAStranger(String... words) {
    var stranger = new HashMap<>(environment);
    stranger.put("AWS_ACCESS_KEY_ID", "stranger");
    return gives(stranger, "", words);
  }

  private int gives(Map<String, String> shell, String input, String... words) {
    out.getBuffer().setLength(0);
    errors.getBuffer().setLength(0);
    var bytes = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return BlogstafetCommand.line(ROOT.toAbsolutePath(), shell, bytes)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(errors, true))
        .execute(words);
  }

  /// What the last command said.
  String said() {
    return out.toString() + errors;
  }

  @Override
  public void close() {
    api.stop(0);
    cloudFormation.close();
    kms.close();
    commandStores.close();
  }
}
