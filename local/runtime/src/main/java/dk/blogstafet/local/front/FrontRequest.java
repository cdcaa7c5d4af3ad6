package dk.blogstafet.local.front;

import java.util.List;
import java.util.Optional;

/// A client's request.
///
/// @param path as it was sent, still encoded
/// @param query as it was sent, without the question mark; may be empty
/// @param from the client's address
@SuppressWarnings("ArrayRecordComponent") // never compared
record FrontRequest(
    String method,
    String path,
    String query,
    String protocol,
    String from,
    List<HeaderLine> headers,
    byte[] body) {
  FrontRequest {
    headers = List.copyOf(headers);
  }

  /// Returns the same request for another path, without a query.
  FrontRequest at(String other) {
    return new FrontRequest(method, other, "", protocol, from, headers, body);
  }

  /// Returns the first header of this name.
  Optional<String> header(String name) {
    return headers.stream().filter(header -> header.is(name)).map(HeaderLine::value).findFirst();
  }

  /// Returns whether the request only reads, as requests for pages do.
  boolean reads() {
    return method.equals("GET") || method.equals("HEAD");
  }
}
