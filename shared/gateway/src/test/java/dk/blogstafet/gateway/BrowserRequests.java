package dk.blogstafet.gateway;

import java.util.Map;

/// Requests as a reader's browser sends them.
public final class BrowserRequests {
  private static final String FORM = "application/x-www-form-urlencoded";

  private BrowserRequests() {}

  /// Follows a link.
  public static GatewayRequest get(String path, String query) {
    return request("GET", path, path, Map.of(), query, "", "");
  }

  /// Follows a link to a route with one `{name}` part at its end.
  public static GatewayRequest get(String folder, String name, String value) {
    var route = folder + "/{" + name + "}";
    return request("GET", route, folder + "/" + value, Map.of(name, value), "", "", "");
  }

  /// Requests the headers of a link's target.
  public static GatewayRequest head(String path, String query) {
    return request("HEAD", path, path, Map.of(), query, "", "");
  }

  /// Returns the same request from another address.
  public static GatewayRequest from(String address, GatewayRequest request) {
    return changed(request, request.fields(), address);
  }

  /// Returns the same request with one more header.
  public static GatewayRequest with(String name, String value, GatewayRequest request) {
    return changed(request, request.fields().with(name, value), request.from());
  }

  private static GatewayRequest changed(GatewayRequest request, HeaderFields fields, String from) {
    return new GatewayRequest(
        request.method(),
        request.authority(),
        request.path(),
        request.routeKey(),
        request.pathParameters(),
        request.query(),
        fields,
        request.content(),
        from,
        request.requestId());
  }

  /// Submits a form.
  public static GatewayRequest post(String path, String form) {
    return request("POST", path, path, Map.of(), "", FORM, form);
  }

  /// Sends a body of any type to a path with a query.
  public static GatewayRequest post(String path, String query, String type, String body) {
    return request("POST", path, path, Map.of(), query, type, body);
  }

  /// Sends a sign-up to a relay.
  public static GatewayRequest signUp(String relay, String type, String body) {
    return request(
        "POST",
        "/api/relays/{relay}/sign-ups",
        "/api/relays/" + relay + "/sign-ups",
        Map.of("relay", relay),
        "",
        type,
        body);
  }

  /// Submits a relay's sign-up form.
  public static GatewayRequest signUp(String relay, String form) {
    return signUp(relay, FORM, form);
  }

  private static GatewayRequest request(
      String method,
      String route,
      String path,
      Map<String, String> parameters,
      String query,
      String type,
      String body) {
    var fields = type.isEmpty() ? HeaderFields.NONE : HeaderFields.NONE.with("content-type", type);
    return new GatewayRequest(
        method,
        "stafet.example",
        path,
        method + " " + route,
        parameters,
        QueryParameters.parse(query),
        fields,
        RequestContent.ofText(body),
        "192.0.2.7",
        "request-1");
  }

  /// Sends a form with a file.
  ///
  /// @param body with the boundary `x`
  public static GatewayRequest upload(String path, byte[] body) {
    var request = post(path, "", "multipart/form-data; boundary=x", "");
    return new GatewayRequest(
        request.method(),
        request.authority(),
        request.path(),
        request.routeKey(),
        request.pathParameters(),
        request.query(),
        request.fields(),
        new RequestContent(body),
        request.from(),
        request.requestId());
  }
}
