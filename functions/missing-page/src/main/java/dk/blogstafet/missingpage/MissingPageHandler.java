package dk.blogstafet.missingpage;

import dk.blogstafet.aws.AwsClients;
import dk.blogstafet.aws.DynamoDbPosts;
import dk.blogstafet.aws.DynamoDbRelays;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.HttpFunction;
import java.util.Map;

/// Wires [MissingPage] to the database.
public final class MissingPageHandler extends HttpFunction {
  /// Called by Lambda.
  public MissingPageHandler() {
    this(System.getenv());
  }

  /// Wires by an environment.
  ///
  /// @throws IllegalArgumentException if it lacks a name that is needed
  public MissingPageHandler(Map<String, String> environment) {
    super(wire(new AwsClients(environment)));
  }

  private static HttpEndpoint wire(AwsClients clients) {
    var client = clients.dynamoDb();
    var table = clients.postsTable();
    return new MissingPage(new DynamoDbRelays(client, table), new DynamoDbPosts(client, table));
  }
}
