package dk.blogstafet.aws;

import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.issue.DynamoDbIssues;
import dk.blogstafet.aws.issue.SignedIssueUpdates;
import dk.blogstafet.aws.newsletter.DynamoDbCounters;
import dk.blogstafet.aws.newsletter.DynamoDbOutbox;
import dk.blogstafet.aws.newsletter.DynamoDbSubscribers;
import dk.blogstafet.aws.relay.DynamoDbRelays;
import dk.blogstafet.aws.s3.S3IssueLog;
import dk.blogstafet.aws.s3.S3Suppressions;
import dk.blogstafet.aws.vault.DynamoDbWrappedKeyStore;
import dk.blogstafet.mail.Counters;
import dk.blogstafet.mail.Outbox;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.issue.IssueContents;
import dk.blogstafet.newsletter.issue.IssueLog;
import dk.blogstafet.newsletter.issue.Issues;
import dk.blogstafet.newsletter.issue.cutting.AudienceRule;
import dk.blogstafet.newsletter.suppression.Suppressions;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.vault.KeyVault;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The newsletter's stores, wired to the tables, the bucket and the key in an environment. Each
/// function creates what it uses and needs only those variables.
public final class AwsNewsletter {
  private final AwsClients clients;
  private final DynamoDbClient client;
  private final String table;
  private final Clock clock;

  private AwsNewsletter(AwsClients clients, Clock clock) {
    this.clients = clients;
    this.client = clients.dynamoDb();
    this.table = clients.names().subscribersTable();
    this.clock = clock;
  }

  /// Wires the stores; all tables share one client.
  ///
  /// @throws IllegalArgumentException if a required environment variable is missing
  public static AwsNewsletter of(Map<String, String> environment, Clock clock) {
    return new AwsNewsletter(new AwsClients(environment), clock);
  }

  /// Returns the site and its relays, for their names and messages.
  ///
  /// @throws IllegalArgumentException if `POSTS_TABLE` is missing
  public Relays relays() {
    return new DynamoDbRelays(client, clients.names().postsTable());
  }

  public Subscribers subscribers() {
    return new DynamoDbSubscribers(client, table, clock);
  }

  public Outbox<OutboxTask> outbox() {
    return new DynamoDbOutbox(client, table, clock);
  }

  public Counters counters() {
    return new DynamoDbCounters(client, table, clock);
  }

  /// Creates the suppression log and its S3 client.
  ///
  /// @throws IllegalArgumentException if `SUPPRESSIONS_BUCKET` is missing
  public Suppressions suppressions() {
    return new S3Suppressions(clients.s3(), clients.names().suppressionsBucket());
  }

  public Issues issues() {
    return new DynamoDbIssues(client, table, clock);
  }

  /// Creates what decides who gets an issue.
  ///
  /// @throws IllegalArgumentException if the environment names no wrapping key
  public AudienceRule audienceRule() {
    return new AudienceRule(issues(), vault());
  }

  /// Creates what decides the content of issues.
  public IssueContents issueContents(Posts posts) {
    return new IssueContents(posts, clients.names().mailWait());
  }

  /// Creates the store of editors' changes of issues.
  ///
  /// @throws IllegalArgumentException if `EDITORS_TABLE` is missing
  public SignedIssueUpdates signedIssueUpdates() {
    var editors = new TableReader(client, clients.names().editorsTable());
    return new SignedIssueUpdates(new TableReader(client, table), editors);
  }

  /// Creates the log of issues and its S3 client.
  ///
  /// @throws IllegalArgumentException if `SUPPRESSIONS_BUCKET` is missing
  public IssueLog issueLog() {
    return new S3IssueLog(clients.s3(), clients.names().suppressionsBucket());
  }

  /// Creates the key vault, which fetches its keys on first use.
  ///
  /// @throws IllegalArgumentException if the environment names no wrapping key
  public KeyVault vault() {
    return new KeyVault(new DynamoDbWrappedKeyStore(client, table), clients.newsletterKeyWrap());
  }
}
