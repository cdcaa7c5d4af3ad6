package dk.blogstafet.aws;

import dk.blogstafet.aws.relay.DynamoDbAuthorIndex;
import dk.blogstafet.aws.relay.DynamoDbIssueArchive;
import dk.blogstafet.aws.relay.DynamoDbPosts;
import dk.blogstafet.aws.relay.DynamoDbRelays;
import dk.blogstafet.aws.relay.DynamoDbRenderStates;
import dk.blogstafet.aws.s3.S3Pages;
import dk.blogstafet.aws.s3.S3Pictures;
import dk.blogstafet.relay.IssueArchive;
import dk.blogstafet.relay.Pictures;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.rendering.AuthorIndex;
import dk.blogstafet.relay.rendering.PageStores;
import dk.blogstafet.relay.rendering.RenderStates;
import java.time.InstantSource;
import java.util.Map;

/// Relays, posts, newsletter issues, render states and the index of authors, wired to the table in
/// an environment, for modules that don't depend on the SDK.
public record AwsStores(
    Relays relays, Posts posts, IssueArchive issues, RenderStates states, AuthorIndex authors) {
  /// Wires the stores with one client.
  ///
  /// @throws IllegalArgumentException if a required environment variable is missing
  public static AwsStores of(Map<String, String> environment) {
    var clients = new AwsClients(environment);
    var client = clients.dynamoDb();
    var table = clients.names().postsTable();
    return new AwsStores(
        new DynamoDbRelays(client, table),
        new DynamoDbPosts(client, table),
        new DynamoDbIssueArchive(client, table),
        new DynamoDbRenderStates(client, table),
        new DynamoDbAuthorIndex(client, table));
  }

  /// Wires the same stores and the bucket of pages.
  ///
  /// @throws IllegalArgumentException if a required environment variable is missing
  public static PageStores withPages(Map<String, String> environment) {
    var stores = of(environment);
    var clients = new AwsClients(environment);
    var pages = new S3Pages(clients.s3(), clients.names().pagesBucket());
    return new PageStores(
        stores.relays(),
        stores.posts(),
        stores.issues(),
        stores.states(),
        stores.authors(),
        pages,
        pages::written,
        clients.names().postsTable());
  }

  /// Wires the pictures in the bucket of pages.
  ///
  /// @throws IllegalArgumentException if a required environment variable is missing
  public static Pictures pictures(Map<String, String> environment, InstantSource clock) {
    var clients = new AwsClients(environment);
    return new S3Pictures(clients.s3(), clients.names().pagesBucket(), clock);
  }
}
