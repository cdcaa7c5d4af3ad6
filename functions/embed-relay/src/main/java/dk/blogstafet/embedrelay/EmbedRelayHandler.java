package dk.blogstafet.embedrelay;

import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.HttpFunction;
import java.util.Map;

/// Wires [EmbedRelay] to the database.
public final class EmbedRelayHandler extends HttpFunction {
  /// Called by Lambda.
  public EmbedRelayHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in an environment.
  ///
  /// @throws IllegalArgumentException if a required variable is missing
  public EmbedRelayHandler(Map<String, String> environment) {
    super(environment, wire(AwsStores.of(environment)));
  }

  private static HttpEndpoint wire(AwsStores stores) {
    return new EmbedRelay(stores.relays(), stores.posts(), stores.states());
  }
}
