package dk.blogstafet.aws;

import dk.blogstafet.page.RenderStates;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import java.util.Map;

/// Relays and posts, and how far their pages have come, wired to the table that an environment
/// names: for rooms that know no SDK.
public record AwsStores(Relays relays, Posts posts, RenderStates states) {
  /// Wires the stores; all ask one client.
  ///
  /// @throws IllegalArgumentException if the environment lacks a name that is needed
  public static AwsStores of(Map<String, String> environment) {
    var clients = new AwsClients(environment);
    var client = clients.dynamoDb();
    var table = clients.postsTable();
    return new AwsStores(
        new DynamoDbRelays(client, table),
        new DynamoDbPosts(client, table),
        new DynamoDbRenderStates(client, table));
  }
}
