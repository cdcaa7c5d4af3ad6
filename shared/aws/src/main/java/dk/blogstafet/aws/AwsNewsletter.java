package dk.blogstafet.aws;

import dk.blogstafet.newsletter.Counters;
import dk.blogstafet.newsletter.Outbox;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Suppressions;
import dk.blogstafet.newsletter.vault.KeyVault;
import dk.blogstafet.relay.Relays;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What the newsletter's functions need, wired to the tables, the bucket and the key that an
/// environment names. Each takes what it uses: what isn't asked for needs no name.
public final class AwsNewsletter {
  private final AwsClients clients;
  private final DynamoDbClient client;
  private final String table;
  private final Clock clock;

  private AwsNewsletter(AwsClients clients, Clock clock) {
    this.clients = clients;
    this.client = clients.dynamoDb();
    this.table = clients.subscribersTable();
    this.clock = clock;
  }

  /// Wires it; all tables are asked by one client.
  ///
  /// @throws IllegalArgumentException if the environment lacks a name that is needed
  public static AwsNewsletter of(Map<String, String> environment, Clock clock) {
    return new AwsNewsletter(new AwsClients(environment), clock);
  }

  /// The site and its relays, for their names and words.
  ///
  /// @throws IllegalArgumentException if the environment lacks `POSTS_TABLE`
  public Relays relays() {
    return new DynamoDbRelays(client, clients.postsTable());
  }

  public Subscribers subscribers() {
    return new DynamoDbSubscribers(client, table, clock);
  }

  public Outbox outbox() {
    return new DynamoDbOutbox(client, table, clock);
  }

  public Counters counters() {
    return new DynamoDbCounters(client, table, clock);
  }

  /// Makes a client of S3.
  ///
  /// @throws IllegalArgumentException if the environment lacks `SUPPRESSIONS_BUCKET`
  public Suppressions suppressions() {
    return new S3Suppressions(clients.s3(), clients.suppressionsBucket());
  }

  /// Fetches its keys when they are first used.
  ///
  /// @throws IllegalArgumentException if the environment names no wrapping key
  public KeyVault vault() {
    return new KeyVault(new DynamoDbWrappedKeyStore(client, table), clients.newsletterKeyWrap());
  }
}
