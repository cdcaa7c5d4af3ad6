package dk.blogstafet.gateway.signed;

import dk.blogstafet.gateway.Content;
import dk.blogstafet.gateway.Headers;
import dk.blogstafet.gateway.Query;
import dk.blogstafet.gateway.Request;
import dk.blogstafet.gateway.signature.Signer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What somebody sends: changed as a test needs it, then signed.
///
/// @param name the idempotency key
public record Call(
    String route, Map<String, String> names, TestEditor by, String name, String body) {
  public static final String AUTHORITY = "stafet.example";

  public Call {
    names = Map.copyOf(names);
  }

  /// A call of a route under a fresh name, with the key that everybody has.
  ///
  /// @param names what stands in the route's braces: name, value, name, value …
  public static Call of(String route, String... names) {
    var map = new HashMap<String, String>();
    for (var i = 0; i < names.length; i += 2) {
      map.put(names[i], names[i + 1]);
    }
    return new Call(route, map, TestEditor.PUBLISHED, UUID.randomUUID().toString(), "{}");
  }

  public Call by(TestEditor other) {
    return new Call(route, names, other, name, body);
  }

  public Call named(String other) {
    return new Call(route, names, by, other, body);
  }

  /// With a body, in which `'` stands for `"`.
  public Call saying(String text) {
    return new Call(route, names, by, name, text.replace('\'', '"'));
  }

  /// As the gateway hands it over, signed at this time.
  public Request request(Clock clock) {
    var parts = route.split(" ", 2);
    var path = parts[1];
    for (var entry : names.entrySet()) {
      path = path.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    var signer = new Signer(by.secret(), by.key().id().thumbprint(), clock);
    var isReading = parts[0].equals("GET");
    var bytes = isReading ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    var fields =
        isReading
            ? signer.read(parts[0], AUTHORITY, path)
            : signer.write(parts[0], AUTHORITY, path, name, bytes);
    return new Request(
        parts[0],
        AUTHORITY,
        path,
        route,
        names,
        Query.NONE,
        new Headers(fields),
        new Content(bytes),
        "192.0.2.7",
        "request-1");
  }
}
