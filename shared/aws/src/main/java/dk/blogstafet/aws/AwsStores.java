package dk.blogstafet.aws;

import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import java.util.Map;

/// Relays and posts, wired to the table that an environment names: for rooms that know no SDK.
public record AwsStores(Relays relays, Posts posts) {
  /// Wires the stores; both ask one client.
  ///
  /// @throws IllegalArgumentException if the environment lacks a name that is needed
  public static AwsStores of(Map<String, String> environment) {
    var clients = new AwsClients(environment);
    var client = clients.dynamoDb();
    var table = clients.postsTable();
    return new AwsStores(new DynamoDbRelays(client, table), new DynamoDbPosts(client, table));
  }
}
