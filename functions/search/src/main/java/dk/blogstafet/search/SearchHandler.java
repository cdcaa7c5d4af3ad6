package dk.blogstafet.search;

import dk.blogstafet.aws.AwsSearch;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.HttpFunction;
import java.util.Map;

/// Wires [SearchEndpoint] to the database and the index.
public final class SearchHandler extends HttpFunction {
  /// Called by Lambda.
  public SearchHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in an environment.
  ///
  /// @throws IllegalArgumentException if a required variable is missing
  public SearchHandler(Map<String, String> environment) {
    super(environment, wire(AwsSearch.of(environment)));
  }

  private static HttpEndpoint wire(AwsSearch stores) {
    return new SearchEndpoint(stores.relays(), stores.posts(), new CurrentIndex(stores.indexes()));
  }
}
