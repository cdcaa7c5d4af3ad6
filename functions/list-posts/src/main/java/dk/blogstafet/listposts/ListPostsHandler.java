package dk.blogstafet.listposts;

import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.HttpFunction;
import java.util.Map;

/// Wires [ListPosts] to the database.
public final class ListPostsHandler extends HttpFunction {
  /// Called by Lambda.
  public ListPostsHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in an environment.
  ///
  /// @throws IllegalArgumentException if a required variable is missing
  public ListPostsHandler(Map<String, String> environment) {
    super(environment, wire(AwsStores.of(environment)));
  }

  private static HttpEndpoint wire(AwsStores stores) {
    return new ListPosts(stores.relays(), stores.posts(), stores.states());
  }
}
