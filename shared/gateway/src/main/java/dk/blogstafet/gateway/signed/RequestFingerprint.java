package dk.blogstafet.gateway.signed;

import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.relay.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/// Identifies a request's content: SHA-256 over method, path and body. The method has no line break
/// and the path is signed, so different requests have different fingerprints.
public final class RequestFingerprint {
  private RequestFingerprint() {}

  /// Returns the hash of a whole request.
  public static String of(GatewayRequest request) {
    return hash(request, request.content().bytes());
  }

  /// Returns the hash of a request whose body must leave no trace, not even a hash: over method and
  /// path.
  public static String ofPath(GatewayRequest request) {
    return hash(request, new byte[0]);
  }

  /// Returns the hash of a request whose body must not be found by trying: over method, path and a
  /// keyed digest of the body.
  public static String of(GatewayRequest request, UnaryOperator<String> digest) {
    var body = new String(request.content().bytes(), StandardCharsets.UTF_8);
    return hash(request, digest.apply(body).getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(GatewayRequest request, byte[] body) {
    var digest = Sha256.begin();
    digest.update(
        (request.method() + "\n" + request.path() + "\n").getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(body));
  }
}
