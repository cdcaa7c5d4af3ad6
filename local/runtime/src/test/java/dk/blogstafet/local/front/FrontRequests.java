package dk.blogstafet.local.front;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Creates requests for tests.
final class FrontRequests {
  private FrontRequests() {}

  /// Returns a GET with headers as `name: value`.
  static FrontRequest get(String address, String... headers) {
    return ask("GET", address, new byte[0], headers);
  }

  static FrontRequest ask(String method, String address, byte[] body, String... headers) {
    var parts = address.split("\\?", 2);
    List<HeaderLine> lines = new ArrayList<>();
    for (var header : Arrays.asList(headers)) {
      var halves = header.split(": ", 2);
      lines.add(new HeaderLine(halves[0], halves[1]));
    }
    var query = parts.length == 1 ? "" : parts[1];
    return new FrontRequest(method, parts[0], query, "HTTP/1.1", "127.0.0.1", lines, body);
  }
}
