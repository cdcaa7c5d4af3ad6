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
