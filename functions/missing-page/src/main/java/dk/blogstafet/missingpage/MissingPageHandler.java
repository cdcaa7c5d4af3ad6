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

  /// Wires by an environment.
  ///
  /// @throws IllegalArgumentException if it lacks a name that is needed
  public MissingPageHandler(Map<String, String> environment) {
    super(environment, wire(AwsStores.of(environment)));
  }

  private static HttpEndpoint wire(AwsStores stores) {
    return new MissingPage(stores.relays(), stores.posts());
  }
}
