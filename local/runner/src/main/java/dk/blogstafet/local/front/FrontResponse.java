package dk.blogstafet.local.front;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a client gets. The body is there for HEAD as well; whoever sends it leaves it out.
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record FrontResponse(int status, List<HeaderLine> headers, byte[] body) {
  FrontResponse {
    headers = List.copyOf(headers);
  }

  /// The short JSON that API Gateway itself answers with.
  static FrontResponse ofGateway(int status, String message) {
    var body = "{\"message\":\"" + message + "\"}";
    var type = new HeaderLine("content-type", "application/json");
    return new FrontResponse(status, List.of(type), body.getBytes(StandardCharsets.UTF_8));
  }

  Optional<String> header(String name) {
    return headers.stream().filter(header -> header.is(name)).map(HeaderLine::value).findFirst();
  }

  /// The same answer with this header, instead of any it had of this name.
  FrontResponse with(String name, String value) {
    var changed = new ArrayList<>(headers);
    changed.removeIf(header -> header.is(name));
    changed.add(new HeaderLine(name, value));
    return new FrontResponse(status, changed, body);
  }

  /// The same answer with this header, unless it says something of this name itself.
  FrontResponse orWith(String name, String value) {
    return header(name).isPresent() ? this : with(name, value);
  }

  /// The same answer without any header of this name.
  FrontResponse without(String name) {
    return new FrontResponse(status, headers.stream().filter(it -> !it.is(name)).toList(), body);
  }

  FrontResponse withBody(byte[] other) {
    return new FrontResponse(status, headers, other);
  }
}
