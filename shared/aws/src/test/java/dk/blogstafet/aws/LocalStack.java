package dk.blogstafet.aws;

import dk.blogstafet.local.backends.DynamoDbServer;
import dk.blogstafet.local.backends.LocalKeys;
import dk.blogstafet.local.backends.PostsTable;
import dk.blogstafet.local.backends.S3Server;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Draft;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.Publisher;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Three tables and a bucket on this machine, and the environment by which a function finds them.
public record LocalStack(DynamoDbServer dynamoDb, S3Server s3, Map<String, String> environment)
    implements AutoCloseable {
  public static final RelayId KLIMA = new RelayId("klima");

  /// Starts an empty stack.
  ///
  /// @param folder where the bucket's objects are kept
  public static LocalStack start(Path folder) throws IOException {
    var keys = LocalKeys.random();
    var dynamoDb = DynamoDbServer.inMemory(0);
    PostsTable.create(dynamoDb.endpoint(), "posts");
    PostsTable.create(dynamoDb.endpoint(), "editors");
    PostsTable.create(dynamoDb.endpoint(), "subscribers");
    var s3 = S3Server.in(folder, 0, keys, Set.of("pages"));
    var environment =
        Map.of(
            "POSTS_TABLE",
            "posts",
            "EDITORS_TABLE",
            "editors",
            "SUBSCRIBERS_TABLE",
            "subscribers",
            "PAGES_BUCKET",
            "pages",
            "AWS_REGION",
            "eu-central-1",
            "AWS_ENDPOINT_URL_DYNAMODB",
            dynamoDb.endpoint().toString(),
            "AWS_ENDPOINT_URL_S3",
            s3.endpoint().toString(),
            "AWS_ACCESS_KEY_ID",
            keys.id(),
            "AWS_SECRET_ACCESS_KEY",
            keys.secret());
    return new LocalStack(dynamoDb, s3, environment);
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

  /// Describes the site under a name.
  public void describeSite(String name) {
    var seen = relays().medium().map(Medium::revision).orElse(Revision.NONE);
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

  /// Opens the relay "Klima" with one category, "Planlægning".
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
                Relay.State.OPEN));
  }

  /// Publishes a teaser in the relay "Klima".
  public void publish(String title) {
    new Publisher(relays(), posts(), Clock.systemUTC())
        .publish(KLIMA, Draft.ofTeaser(title, "2026-03-01", "Planlægning", "Kort sagt."));
  }

  /// What readers get under a key.
  public String read(String key) {
    return new String(pages().read(key).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    dynamoDb.close();
    s3.close();
  }
}
