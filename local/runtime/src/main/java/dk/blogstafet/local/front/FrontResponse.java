package dk.blogstafet.local.front;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A response to a client. HEAD has the body as well, which the server leaves out.
@SuppressWarnings("ArrayRecordComponent") // never compared
record FrontResponse(int status, List<HeaderLine> headers, byte[] body) {
  FrontResponse {
    headers = List.copyOf(headers);
  }

  /// Returns the short JSON of API Gateway's own responses.
  static FrontResponse ofGateway(int status, String message) {
    var body = "{\"message\":\"" + message + "\"}";
    var type = new HeaderLine("content-type", "application/json");
    return new FrontResponse(status, List.of(type), body.getBytes(StandardCharsets.UTF_8));
  }

  Optional<String> header(String name) {
    return headers.stream().filter(header -> header.is(name)).map(HeaderLine::value).findFirst();
  }

  /// Returns the same response with this header, in place of any of this name.
  FrontResponse with(String name, String value) {
    var changed = new ArrayList<>(headers);
    changed.removeIf(header -> header.is(name));
    changed.add(new HeaderLine(name, value));
    return new FrontResponse(status, changed, body);
  }

  /// Returns the same response with this header, unless it has one of this name.
  FrontResponse orWith(String name, String value) {
    return header(name).isPresent() ? this : with(name, value);
  }

  /// Returns the same response without headers of this name.
  FrontResponse without(String name) {
    return new FrontResponse(status, headers.stream().filter(it -> !it.is(name)).toList(), body);
  }

  FrontResponse withBody(byte[] other) {
    return new FrontResponse(status, headers, other);
  }
}
