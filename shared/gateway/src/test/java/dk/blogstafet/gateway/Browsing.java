package dk.blogstafet.gateway;

import java.util.Map;

/// Requests as a reader's browser sends them.
public final class Browsing {
  private static final String FORM = "application/x-www-form-urlencoded";

  private Browsing() {}

  /// Follows a link.
  public static Request get(String path, String query) {
    return request("GET", path, path, Map.of(), query, "", "");
  }

  /// Asks for the headers of what a link leads to.
  public static Request head(String path, String query) {
    return request("HEAD", path, path, Map.of(), query, "", "");
  }

  /// The same request from another place.
  public static Request from(String address, Request request) {
    return changed(request, request.headers(), address);
  }

  /// The same request with a header more.
  public static Request with(String name, String value, Request request) {
    return changed(request, request.headers().with(name, value), request.from());
  }

  private static Request changed(Request request, Headers headers, String from) {
    return new Request(
        request.method(),
        request.authority(),
        request.path(),
        request.routeKey(),
        request.pathParameters(),
        request.query(),
        headers,
        request.content(),
        from,
        request.requestId());
  }

  /// Sends a form.
  public static Request post(String path, String form) {
    return request("POST", path, path, Map.of(), "", FORM, form);
  }

  /// Sends a body of any type to an address with a query.
  public static Request post(String path, String query, String type, String body) {
    return request("POST", path, path, Map.of(), query, type, body);
  }

  /// Sends a sign-up to a relay.
  public static Request signUp(String relay, String type, String body) {
    return request(
        "POST",
        "/api/relays/{relay}/sign-ups",
        "/api/relays/" + relay + "/sign-ups",
        Map.of("relay", relay),
        "",
        type,
        body);
  }

  /// Sends the form of a sign-up to a relay.
  public static Request signUp(String relay, String form) {
    return signUp(relay, FORM, form);
  }

  private static Request request(
      String method,
      String route,
      String path,
      Map<String, String> parameters,
      String query,
      String type,
      String body) {
    var headers = type.isEmpty() ? Headers.NONE : Headers.NONE.with("content-type", type);
    return new Request(
        method,
        "stafet.example",
        path,
        method + " " + route,
        parameters,
        Query.parse(query),
        headers,
        Content.ofText(body),
        "192.0.2.7",
        "request-1");
  }
}
