package dk.blogstafet.local.benchmarks.coldstart;

import dk.blogstafet.aws.relay.DynamoDbPosts;
import dk.blogstafet.aws.relay.DynamoDbRelays;
import dk.blogstafet.aws.relay.DynamoDbRenderStates;
import dk.blogstafet.gateway.HttpFunction;
import dk.blogstafet.listposts.ListPosts;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// list-posts on the SDK's default client.
public final class DefaultsHandler extends HttpFunction {
  /// Called by the runtime client.
  public DefaultsHandler() {
    this(DynamoDbClient.create(), Objects.requireNonNull(System.getenv("POSTS_TABLE")));
  }

  private DefaultsHandler(DynamoDbClient client, String table) {
    super(
        Map.of(),
        new ListPosts(
            new DynamoDbRelays(client, table),
            new DynamoDbPosts(client, table),
            new DynamoDbRenderStates(client, table)));
  }
}
