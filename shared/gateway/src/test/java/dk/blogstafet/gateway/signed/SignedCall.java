package dk.blogstafet.gateway.signed;

import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.HeaderFields;
import dk.blogstafet.gateway.QueryParameters;
import dk.blogstafet.gateway.RequestContent;
import dk.blogstafet.gateway.signature.RequestSigner;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// A request that a test can change before it is signed.
///
/// @param name the idempotency key
public record SignedCall(
    String route, Map<String, String> names, TestEditor by, String name, String body) {
  public static final String AUTHORITY = "stafet.example";

  public SignedCall {
    names = Map.copyOf(names);
  }

  /// Creates a call of a route with a new idempotency key, signed with the published test key.
  ///
  /// @param names the route's path parameters: name, value, name, value …
  public static SignedCall of(String route, String... names) {
    var map = new HashMap<String, String>();
    for (var i = 0; i < names.length; i += 2) {
      map.put(names[i], names[i + 1]);
    }
    return new SignedCall(route, map, TestEditor.PUBLISHED, UUID.randomUUID().toString(), "{}");
  }

  public SignedCall by(TestEditor other) {
    return new SignedCall(route, names, other, name, body);
  }

  public SignedCall named(String other) {
    return new SignedCall(route, names, by, other, body);
  }

  /// Adds a body, written with `'` instead of `"`.
  public SignedCall saying(String text) {
    return new SignedCall(route, names, by, name, text.replace('\'', '"'));
  }

  /// Returns the request as the gateway passes it on, signed at the clock's time.
  public GatewayRequest request(Clock clock) {
    var parts = route.split(" ", 2);
    var path = parts[1];
    for (var entry : names.entrySet()) {
      path = path.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    var signer = new RequestSigner(by.secret(), by.key().id().thumbprint(), clock);
    var isReading = parts[0].equals("GET");
    var bytes = isReading ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    var fields =
        isReading
            ? signer.read(parts[0], AUTHORITY, path)
            : signer.write(parts[0], AUTHORITY, path, name, bytes);
    return new GatewayRequest(
        parts[0],
        AUTHORITY,
        path,
        route,
        names,
        QueryParameters.NONE,
        new HeaderFields(fields),
        new RequestContent(bytes),
        "192.0.2.7",
        "request-1");
  }
}
