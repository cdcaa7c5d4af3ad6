package dk.blogstafet.local.front;

import java.util.List;
import java.util.Optional;

/// What a client asks.
///
/// @param path as it was sent, still encoded
/// @param query as it was sent, without the question mark; may be empty
/// @param from the client's address
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
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

  /// The first header of this name.
  Optional<String> header(String name) {
    return headers.stream().filter(header -> header.is(name)).map(HeaderLine::value).findFirst();
  }

  /// Whether the client only reads, as readers of pages do.
  boolean reads() {
    return method.equals("GET") || method.equals("HEAD");
  }
}
