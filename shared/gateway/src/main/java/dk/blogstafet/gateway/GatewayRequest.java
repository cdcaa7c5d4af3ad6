package dk.blogstafet.gateway;

import dk.blogstafet.relay.Language;
import java.util.Map;

/// A request as it reaches a function.
///
/// @param method in capitals
/// @param authority the name that the gateway took the request for, which the client can't choose
///   as it can the Host header; empty where the gateway doesn't say
/// @param path as the gateway gives it: some decode it, so read names from `pathParameters`
/// @param routeKey the route that took the request, as `GET /api/relays`
/// @param pathParameters the values of a route's `{name}` parts
/// @param from the network address that the request came from: the reader's own, or the CDN's
/// @param requestId the gateway's name for this request, which a reader can quote
public record GatewayRequest(
    String method,
    String authority,
    String path,
    String routeKey,
    Map<String, String> pathParameters,
    QueryParameters query,
    HeaderFields fields,
    RequestContent content,
    String from,
    String requestId) {
  public GatewayRequest {
    pathParameters = Map.copyOf(pathParameters);
  }

  /// The value of a route's `{name}` part.
  ///
  /// @throws IllegalArgumentException if the route has no such part: template and code differ
  public String pathParameter(String name) {
    var value = pathParameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "No {" + name + "} in route " + routeKey + ": add it to the route in template.yaml");
    }
    return value;
  }

  /// The request's name, as log lines have it.
  public CorrelationId correlation() {
    return CorrelationId.of(requestId);
  }

  public boolean isHead() {
    return method.equals("HEAD");
  }

  /// The language that the client reads best, of those we speak.
  public Language language() {
    return fields.get("accept-language").map(AcceptLanguage::best).orElse(Language.DANISH);
  }
}
