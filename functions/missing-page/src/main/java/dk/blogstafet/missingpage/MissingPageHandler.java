package dk.blogstafet.missingpage;

import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.HttpFunction;
import java.util.Map;

/// Wires [MissingPage] to the database.
public final class MissingPageHandler extends HttpFunction {
  /// Called by Lambda.
  public MissingPageHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in an environment.
  ///
  /// @throws IllegalArgumentException if a required variable is missing
  public MissingPageHandler(Map<String, String> environment) {
    super(environment, wire(AwsStores.of(environment)));
  }

  private static HttpEndpoint wire(AwsStores stores) {
    return new MissingPage(stores.relays(), stores.posts());
  }
}
