package dk.blogstafet.aws;

import dk.blogstafet.local.backends.DynamoDbServer;
import dk.blogstafet.local.backends.LocalKeys;
import dk.blogstafet.local.backends.PostsTable;
import java.io.IOException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A database of its own for each test class.
record Database(DynamoDbServer server, DynamoDbClient client) implements AutoCloseable {
  static final String TABLE = "posts";

  static Database start() throws IOException {
    var server = DynamoDbServer.inMemory(0);
    PostsTable.create(server.endpoint(), TABLE);
    return new Database(server, new AwsClients(environment(server)).dynamoDb());
  }

  static Map<String, String> environment(DynamoDbServer server) {
    var keys = LocalKeys.random();
    return Map.of(
        "POSTS_TABLE", TABLE,
        "AWS_REGION", "eu-central-1",
        "AWS_ENDPOINT_URL_DYNAMODB", server.endpoint().toString(),
        "AWS_ACCESS_KEY_ID", keys.id(),
        "AWS_SECRET_ACCESS_KEY", keys.secret());
  }

  DynamoDbRelays relays() {
    return new DynamoDbRelays(client, TABLE);
  }

  DynamoDbPosts posts() {
    return new DynamoDbPosts(client, TABLE);
  }

  DynamoDbRenderings renderings() {
    return new DynamoDbRenderings(client, TABLE);
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
