package dk.blogstafet.gateway;

/// An answer. Every body is text: pages, JSON, feeds.
///
/// @param body empty where there is none
public record Response(int status, Headers headers, String body) {
  /// An answer with a body, which no browser may take for another type than it says.
  public static Response of(int status, String type, String body) {
    var headers = Headers.NONE.with("content-type", type).with("x-content-type-options", "nosniff");
    return new Response(status, headers, body);
  }

  /// An answer without a body.
  public static Response of(int status) {
    return new Response(status, Headers.NONE, "");
  }

  /// The same answer with a header more, or another value for one that it has.
  public Response with(String name, String value) {
    return new Response(status, headers.with(name, value), body);
  }

  /// What HEAD gets: the same but for the body (RFC 9110, section 9.3.2).
  Response withoutBody() {
    return new Response(status, headers, "");
  }
}
