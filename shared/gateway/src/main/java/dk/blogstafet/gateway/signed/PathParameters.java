package dk.blogstafet.gateway.signed;

import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.ProblemDetails;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Slug;
import dk.blogstafet.words.ProblemType;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the path parameters of a request.
public final class PathParameters {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

  private PathParameters() {}

  /// Returns the relay in the path; empty if the name isn't valid.
  public static Optional<RelayId> relay(GatewayRequest request) {
    return Optional.of(request.pathParameter("relay")).filter(RelayId::isValid).map(RelayId::new);
  }

  /// Returns the post in the path; empty if the name isn't valid.
  public static Optional<PostId> post(GatewayRequest request) {
    return Optional.of(request.pathParameter("post")).filter(Slug::isValid).map(PostId::new);
  }

  /// Returns the newsletter issue in the path; empty if the name isn't valid.
  public static Optional<IssueId> issue(GatewayRequest request) {
    return Optional.of(request.pathParameter("issue")).filter(IssueId::isValid).map(IssueId::new);
  }

  /// Returns a number in the path, such as that of a turn; empty if it isn't valid.
  public static Optional<Integer> number(GatewayRequest request, String name) {
    return Optional.of(request.pathParameter(name))
        .filter(it -> NUMBER.matcher(it).matches())
        .map(Integer::valueOf);
  }

  /// Returns whether a grant includes the relay in the path.
  public static boolean allows(KeyGrant grant, KeyScope scope, GatewayRequest request) {
    return relay(request)
        .map(relay -> grant.allows(scope, relay))
        .orElseGet(() -> grant.scopes().contains(scope));
  }

  /// Returns the response to a path that can't match anything.
  public static GatewayResponse notFound(GatewayRequest request) {
    return ProblemDetails.of(
            ProblemType.NOT_FOUND, request.language(), "detail.address", request.path())
        .response();
  }
}
