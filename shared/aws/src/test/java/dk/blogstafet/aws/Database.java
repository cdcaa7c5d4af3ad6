package dk.blogstafet.aws;

import dk.blogstafet.local.backends.DynamoDbServer;
import dk.blogstafet.local.backends.LocalKeys;
import dk.blogstafet.local.backends.PostsTable;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A database of its own for each test class.
final class Database implements BeforeAllCallback, AfterAllCallback {
  static final String TABLE = "posts";

  private final DynamoDbServer server;
  private final DynamoDbClient client;

  Database() {
    try {
      server = DynamoDbServer.inMemory(0);
      PostsTable.create(server.endpoint(), TABLE);
      client = new AwsClients(environment()).dynamoDb();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  Map<String, String> environment() {
    var keys = LocalKeys.random();
    return Map.of(
        "POSTS_TABLE", TABLE,
        "AWS_REGION", "eu-central-1",
        "AWS_ENDPOINT_URL_DYNAMODB", server.endpoint().toString(),
        "AWS_ACCESS_KEY_ID", keys.id(),
        "AWS_SECRET_ACCESS_KEY", keys.secret());
  }

  DynamoDbClient client() {
    return client;
  }

  DynamoDbRelays relays() {
    return new DynamoDbRelays(client, TABLE);
  }

  DynamoDbPosts posts() {
    return new DynamoDbPosts(client, TABLE);
  }

  @Override
  public void beforeAll(ExtensionContext context) {}

  @Override
  public void afterAll(ExtensionContext context) {
    client.close();
    server.close();
  }
}
