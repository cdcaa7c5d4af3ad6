package dk.blogstafet.aws;

import dk.blogstafet.aws.baton.DynamoDbDrafts;
import dk.blogstafet.aws.baton.DynamoDbTurnOutbox;
import dk.blogstafet.aws.baton.DynamoDbTurnRelays;
import dk.blogstafet.aws.baton.DynamoDbTurns;
import dk.blogstafet.aws.baton.SignedTurnUpdates;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.editing.DynamoDbEditorInvitations;
import dk.blogstafet.aws.editing.DynamoDbEditorOutbox;
import dk.blogstafet.aws.editing.DynamoDbEditors;
import dk.blogstafet.aws.issue.DynamoDbIssues;
import dk.blogstafet.aws.issue.SignedIssueUpdates;
import dk.blogstafet.aws.newsletter.DynamoDbCounters;
import dk.blogstafet.aws.newsletter.DynamoDbOutbox;
import dk.blogstafet.aws.newsletter.DynamoDbSubscribers;
import dk.blogstafet.aws.relay.AuditWriter;
import dk.blogstafet.aws.relay.DynamoDbAuthorIndex;
import dk.blogstafet.aws.relay.DynamoDbIssueArchive;
import dk.blogstafet.aws.relay.DynamoDbPosts;
import dk.blogstafet.aws.relay.DynamoDbRelays;
import dk.blogstafet.aws.relay.DynamoDbRenderStates;
import dk.blogstafet.aws.reply.DynamoDbReplyCases;
import dk.blogstafet.aws.reply.SignedReplyUpdates;
import dk.blogstafet.local.backends.DynamoDbServer;
import dk.blogstafet.local.backends.LocalCredentials;
import dk.blogstafet.local.backends.PostsTable;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A separate database for each test class.
public record TestDatabase(DynamoDbServer server, DynamoDbClient client) implements AutoCloseable {
  public static final String TABLE = "posts";
  static final String EDITORS = "editors";
  public static final String SUBSCRIBERS = "subscribers";
  public static final String MANUSCRIPTS = "manuscripts";

  public static TestDatabase start() throws IOException {
    var server = DynamoDbServer.inMemory(0);
    PostsTable.create(server.endpoint(), TABLE);
    PostsTable.create(server.endpoint(), EDITORS);
    PostsTable.create(server.endpoint(), SUBSCRIBERS);
    PostsTable.create(server.endpoint(), MANUSCRIPTS);
    return new TestDatabase(server, new AwsClients(environment(server)).dynamoDb());
  }

  /// Returns the same database with an interceptor.
  public TestDatabase heardBy(ExecutionInterceptor interceptor) {
    return new TestDatabase(server, client(server, UrlConnectionHttpClient.create(), interceptor));
  }

  /// Returns the same database over another connection.
  public TestDatabase over(SdkHttpClient connection) {
    return new TestDatabase(server, client(server, connection, new ExecutionInterceptor() {}));
  }

  /// Returns the same database over a faulty connection.
  public TestDatabase in(FaultMode mode) {
    return mode == FaultMode.NONE ? this : over(new FaultyHttpClient(mode));
  }

  static Map<String, String> environment(DynamoDbServer server) {
    var keys = LocalCredentials.random();
    return Map.of(
        "POSTS_TABLE",
        TABLE,
        "EDITORS_TABLE",
        EDITORS,
        "SUBSCRIBERS_TABLE",
        SUBSCRIBERS,
        "MANUSCRIPTS_TABLE",
        MANUSCRIPTS,
        "AWS_REGION",
        "eu-central-1",
        "AWS_ENDPOINT_URL_DYNAMODB",
        server.endpoint().toString(),
        "AWS_ACCESS_KEY_ID",
        keys.id(),
        "AWS_SECRET_ACCESS_KEY",
        keys.secret());
  }

  private static DynamoDbClient client(
      DynamoDbServer server, SdkHttpClient connection, ExecutionInterceptor interceptor) {
    var keys = AwsBasicCredentials.create("test", "test");
    return DynamoDbClient.builder()
        .endpointOverride(server.endpoint())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(StaticCredentialsProvider.create(keys))
        .httpClient(connection)
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .addExecutionInterceptor(interceptor)
                .retryStrategy(FaultyHttpClient.atOnce())
                .build())
        .build();
  }

  public DynamoDbRelays relays() {
    return new DynamoDbRelays(client, TABLE);
  }

  public DynamoDbPosts posts() {
    return new DynamoDbPosts(client, TABLE);
  }

  public DynamoDbIssueArchive issues() {
    return new DynamoDbIssueArchive(client, TABLE);
  }

  public DynamoDbEditors editors(InstantSource clock) {
    return new DynamoDbEditors(client, TABLE, EDITORS, clock);
  }

  public DynamoDbEditorInvitations invitations() {
    return new DynamoDbEditorInvitations(client, EDITORS, MANUSCRIPTS);
  }

  public DynamoDbEditorOutbox editorOutbox() {
    return new DynamoDbEditorOutbox(table(MANUSCRIPTS), InstantSource.system());
  }

  public DynamoDbSubscribers subscribers(InstantSource clock) {
    return new DynamoDbSubscribers(client, SUBSCRIBERS, clock);
  }

  public DynamoDbIssues issues(InstantSource clock) {
    return new DynamoDbIssues(client, SUBSCRIBERS, clock);
  }

  public SignedIssueUpdates signedIssueUpdates() {
    return new SignedIssueUpdates(table(SUBSCRIBERS), table(EDITORS));
  }

  public DynamoDbOutbox outbox(InstantSource clock) {
    return new DynamoDbOutbox(client, SUBSCRIBERS, clock);
  }

  public DynamoDbCounters counters(InstantSource clock) {
    return new DynamoDbCounters(client, SUBSCRIBERS, clock);
  }

  public DynamoDbTurns turns(InstantSource clock) {
    return new DynamoDbTurns(table(MANUSCRIPTS), clock);
  }

  public DynamoDbDrafts drafts() {
    return new DynamoDbDrafts(table(MANUSCRIPTS));
  }

  public DynamoDbTurnOutbox turnOutbox() {
    return new DynamoDbTurnOutbox(table(MANUSCRIPTS), InstantSource.system());
  }

  public DynamoDbTurnRelays turnRelays() {
    return new DynamoDbTurnRelays(table(TABLE), table(MANUSCRIPTS), AuditWriter.NONE);
  }

  public SignedTurnUpdates signedTurnUpdates() {
    return new SignedTurnUpdates(table(TABLE), table(MANUSCRIPTS), table(EDITORS));
  }

  public DynamoDbReplyCases replies(InstantSource clock) {
    return new DynamoDbReplyCases(table(MANUSCRIPTS), clock);
  }

  public SignedReplyUpdates signedReplyUpdates(InstantSource clock) {
    return new SignedReplyUpdates(table(MANUSCRIPTS), table(EDITORS), clock);
  }

  private TableReader table(String name) {
    return new TableReader(client, name);
  }

  public DynamoDbAuthorIndex authors() {
    return new DynamoDbAuthorIndex(client, TABLE);
  }

  public DynamoDbRenderStates renderings() {
    return new DynamoDbRenderStates(client, TABLE);
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
