package dk.blogstafet.gateway.signed;

import dk.blogstafet.editing.KeyGrant;
import dk.blogstafet.editing.KeyScope;
import dk.blogstafet.gateway.Problem;
import dk.blogstafet.gateway.ProblemKind;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.Response;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Slug;
import java.util.Optional;

/// What a request's address names.
public final class Targets {
  private Targets() {}

  /// The relay in the address; empty where the name can't be one's.
  public static Optional<RelayId> relay(Request request) {
    return Optional.of(request.pathParameter("relay")).filter(RelayId::isValid).map(RelayId::new);
  }

  /// The post in the address; empty where the name can't be one's.
  public static Optional<PostId> post(Request request) {
    return Optional.of(request.pathParameter("post")).filter(Slug::isValid).map(PostId::new);
  }

  /// Whether a grant reaches the relay in the address.
  public static boolean allows(KeyGrant grant, KeyScope scope, Request request) {
    return relay(request)
        .map(relay -> grant.allows(scope, relay))
        .orElseGet(() -> grant.scopes().contains(scope));
  }

  /// The answer where the address names nothing that there can be.
  public static Response nowhere(Request request) {
    return Problem.of(ProblemKind.NOT_FOUND, request.language(), "detail.address", request.path())
        .response();
  }
}
