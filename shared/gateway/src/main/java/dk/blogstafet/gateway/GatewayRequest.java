package dk.blogstafet.gateway;

import dk.blogstafet.relay.validation.Language;
import java.util.Map;

/// A request as a function receives it.
///
/// @param method in capitals
/// @param authority the name that the gateway received the request for, which the client can't
///   choose as it can the Host header; empty if the gateway doesn't report it
/// @param path as the gateway gives it. Some gateways decode it, so read names from
///   `pathParameters`
/// @param routeKey the matched route, such as `GET /api/relays`
/// @param pathParameters the values of a route's `{name}` parts
/// @param from the network address of the connection: the client's own, or the CDN's
/// @param requestId the gateway's id of this request, which a client can quote
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

  /// Returns the value of a route's `{name}` part.
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

  /// Returns the request's correlation id.
  public CorrelationId correlation() {
    return CorrelationId.of(requestId);
  }

  public boolean isHead() {
    return method.equals("HEAD");
  }

  /// Returns the supported language that the client prefers.
  public Language language() {
    return fields.get("accept-language").map(AcceptLanguage::best).orElse(Language.DANISH);
  }
}
