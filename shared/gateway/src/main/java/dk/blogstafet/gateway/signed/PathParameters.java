package dk.blogstafet.gateway.signed;

import dk.blogstafet.editing.KeyGrant;
import dk.blogstafet.editing.KeyScope;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.gateway.ProblemType;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Slug;
import java.util.Optional;

/// What a request's address names.
public final class PathParameters {
  private PathParameters() {}

  /// The relay in the address; empty where the name can't be one's.
  public static Optional<RelayId> relay(GatewayRequest request) {
    return Optional.of(request.pathParameter("relay")).filter(RelayId::isValid).map(RelayId::new);
  }

  /// The post in the address; empty where the name can't be one's.
  public static Optional<PostId> post(GatewayRequest request) {
    return Optional.of(request.pathParameter("post")).filter(Slug::isValid).map(PostId::new);
  }

  /// Whether a grant reaches the relay in the address.
  public static boolean allows(KeyGrant grant, KeyScope scope, GatewayRequest request) {
    return relay(request)
        .map(relay -> grant.allows(scope, relay))
        .orElseGet(() -> grant.scopes().contains(scope));
  }

  /// The answer where the address names nothing that there can be.
  public static GatewayResponse nowhere(GatewayRequest request) {
    return ProblemDetails.of(
            ProblemType.NOT_FOUND, request.language(), "detail.address", request.path())
        .response();
  }
}
