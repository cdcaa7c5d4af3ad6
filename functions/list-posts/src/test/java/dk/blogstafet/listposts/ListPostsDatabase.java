package dk.blogstafet.listposts;

import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.aws.relay.DynamoDbPosts;
import dk.blogstafet.aws.relay.DynamoDbRelays;
import dk.blogstafet.aws.relay.DynamoDbRenderStates;
import dk.blogstafet.local.backends.DynamoDbServer;
import dk.blogstafet.local.backends.PostsTable;
import dk.blogstafet.relay.PostBody;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A database with the fixture's posts and a withdrawn one. Its tests only read, so they share it
/// until the process ends.
final class ListPostsDatabase {
  static final ListPostsDatabase SHARED = new ListPostsDatabase();

  private static final String TABLE = "posts";

  private final DynamoDbServer server;
  private final DynamoDbClient client;

  private ListPostsDatabase() {
    try {
      server = DynamoDbServer.inMemory(0);
      PostsTable.create(server.endpoint(), TABLE);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
    client = new AwsClients(environment()).dynamoDb();
    var posts = new DynamoDbPosts(client, TABLE);
    var fixture = new ListPostsFixture(new DynamoDbRelays(client, TABLE), posts);
    fixture.add("trukket", 6, "2014-01-01", ListPostsFixture.GREEN, PostBody.NONE);
    fixture.withdraw("trukket");
  }

  Map<String, String> environment() {
    return Map.of(
        "POSTS_TABLE", TABLE,
        "AWS_REGION", "eu-north-1",
        "AWS_ENDPOINT_URL_DYNAMODB", server.endpoint().toString(),
        "AWS_ACCESS_KEY_ID", "local",
        "AWS_SECRET_ACCESS_KEY", "local");
  }

  /// Returns the endpoint on this database, with a counter of its requests.
  ListPosts counting(AtomicInteger requests) {
    var counting =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (_, method, arguments) -> {
                  requests.incrementAndGet();
                  try {
                    return method.invoke(client, arguments);
                  } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                  }
                });
    return new ListPosts(
        new DynamoDbRelays(counting, TABLE),
        new DynamoDbPosts(counting, TABLE),
        new DynamoDbRenderStates(counting, TABLE));
  }
}
