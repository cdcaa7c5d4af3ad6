package dk.blogstafet.aws;

import dk.blogstafet.aws.editing.DynamoDbEditors;
import dk.blogstafet.aws.relay.DynamoDbPosts;
import dk.blogstafet.aws.relay.DynamoDbRelays;
import dk.blogstafet.aws.s3.S3Pages;
import dk.blogstafet.editing.IdempotencyKey;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.local.backends.DynamoDbServer;
import dk.blogstafet.local.backends.LocalCredentials;
import dk.blogstafet.local.backends.MailServer;
import dk.blogstafet.local.backends.PostsTable;
import dk.blogstafet.local.backends.S3Server;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Four tables, three buckets and a local mail server, and the environment that names them.
public record LocalStack(
    DynamoDbServer dynamoDb, S3Server s3, MailServer mailbox, Map<String, String> environment)
    implements AutoCloseable {
  public static final RelayId KLIMA = new RelayId("klima");

  /// Starts an empty stack. Mail is sent to readers at `laeser.example` only.
  ///
  /// @param folder for the buckets' objects, the mails and a key
  public static LocalStack start(Path folder) throws IOException {
    var keys = LocalCredentials.random();
    var dynamoDb = DynamoDbServer.inMemory(0);
    for (var table : List.of("posts", "editors", "subscribers", "manuscripts")) {
      PostsTable.create(dynamoDb.endpoint(), table);
    }
    var buckets = Set.of("pages", "search", "suppressions");
    var s3 = S3Server.in(folder.resolve("buckets"), 0, keys, buckets);
    var mailbox = MailServer.in(folder.resolve("mail"), 0);
    var environment = new HashMap<String, String>();
    environment.put("POSTS_TABLE", "posts");
    environment.put("EDITORS_TABLE", "editors");
    environment.put("SUBSCRIBERS_TABLE", "subscribers");
    environment.put("MANUSCRIPTS_TABLE", "manuscripts");
    environment.put("PAGES_BUCKET", "pages");
    environment.put("SEARCH_BUCKET", "search");
    environment.put("SUPPRESSIONS_BUCKET", "suppressions");
    environment.put("NEWSLETTER_KEY_FILE", folder.resolve("newsletter.key").toString());
    environment.put("MAIL_ALLOWED", "@laeser.example");
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString());
    environment.put("AWS_ENDPOINT_URL_S3", s3.endpoint().toString());
    environment.put("AWS_ENDPOINT_URL_SESV2", mailbox.endpoint().toString());
    environment.put("AWS_ACCESS_KEY_ID", keys.id());
    environment.put("AWS_SECRET_ACCESS_KEY", keys.secret());
    return new LocalStack(dynamoDb, s3, mailbox, Map.copyOf(environment));
  }

  /// Returns readers who use the domain directly, with the same stores as the functions.
  public StackReaders readers() {
    return new StackReaders(environment);
  }

  /// Returns all rows of the newsletter and all keys of the suppression log, for searches and
  /// comparisons.
  public String everything() {
    var clients = new AwsClients(environment);
    try (var tables = clients.dynamoDb();
        var buckets = clients.s3()) {
      var rows =
          tables.scanPaginator(it -> it.tableName("subscribers")).items().stream()
              .map(Object::toString);
      var lines =
          buckets.listObjectsV2Paginator(it -> it.bucket("suppressions")).contents().stream()
              .map(S3Object::key);
      return Stream.concat(rows, lines).sorted().collect(Collectors.joining("\n"));
    }
  }

  /// Returns the issues of newsletters, at a time of their own.
  public StackIssues issues() {
    return new StackIssues(environment);
  }

  /// Returns the turns of authors, with a clock.
  public StackTurns turns(Clock clock) {
    return new StackTurns(environment, clock);
  }

  public DynamoDbRelays relays() {
    return new DynamoDbRelays(new AwsClients(environment).dynamoDb(), "posts");
  }

  public DynamoDbPosts posts() {
    return new DynamoDbPosts(new AwsClients(environment).dynamoDb(), "posts");
  }

  public DynamoDbEditors editors() {
    var client = new AwsClients(environment).dynamoDb();
    return new DynamoDbEditors(client, "posts", "editors", InstantSource.system());
  }

  public S3Pages pages() {
    return new S3Pages(new AwsClients(environment).s3(), "pages");
  }

  /// Describes the site with a name.
  public void describeSite(String name) {
    var seen = relays().siteSnapshot().map(SiteSnapshot::revision).orElse(Revision.NONE);
    relays()
        .describe(
            seen,
            new Site(
                name,
                "Udgiveren",
                "Redaktøren",
                "Gaden 1, 1000 Byen",
                "nyhedsbrev@medium.example",
                "redaktion@medium.example",
                URI.create("https://medium.example"),
                Language.DANISH));
  }

  /// Creates the relay "Klima" with one category, "Planlægning".
  public void openKlima() {
    var categories = List.of(new Category("Planlægning"));
    relays()
        .open(
            new Relay(
                KLIMA,
                "Klima",
                "Om klima.",
                Optional.empty(),
                categories,
                Language.DANISH,
                Relay.RelayState.OPEN));
  }

  /// Publishes a teaser in the relay "Klima".
  public void publish(String title) {
    new Publisher(relays(), posts(), Clock.systemUTC())
        .publish(KLIMA, PostDraft.ofTeaser(title, "2026-03-01", "Planlægning", "Kort sagt."));
  }

  /// Publishes a teaser with today's date, which newsletters include.
  public void publishNews(String title) {
    var today = DanishTime.today(Clock.systemUTC()).toString();
    new Publisher(relays(), posts(), Clock.systemUTC())
        .publish(
            KLIMA,
            PostDraft.ofTeaser(title, today, "Planlægning", "Kort sagt.").withMailable(true));
  }

  /// Publishes a teaser as an editor's request with this id in the logs does.
  public void publish(String title, String request) {
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var publicKey =
        Ed25519PublicKey.of(Arrays.copyOf(request.getBytes(StandardCharsets.UTF_8), 32));
    var until = now.plus(Duration.ofDays(1));
    var key = EditorKey.added(publicKey, "Åse", KeyGrant.ALL, now, until, publicKey.id());
    editors().trust(key);
    var idempotencyKey = new IdempotencyKey(key.id(), UUID.randomUUID().toString());
    var act = new SignedAction(key, idempotencyKey, "fingerprint", now, request);
    new Publisher(editors().relays(act), posts(), Clock.systemUTC())
        .publish(KLIMA, PostDraft.ofTeaser(title, "2026-03-01", "Planlægning", "Kort sagt."));
  }

  /// Returns what readers get under a key.
  public String read(String key) {
    return new String(pages().read(key).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    dynamoDb.close();
    s3.close();
    mailbox.close();
  }
}
