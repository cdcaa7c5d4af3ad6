package dk.blogstafet.gateway.signed;

import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.relay.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Identifies a request's content: SHA-256 over method, path and body. The method has no line break
/// and the path is signed, so different requests have different fingerprints.
final class RequestFingerprint {
  private RequestFingerprint() {}

  static String of(GatewayRequest request) {
    var digest = Sha256.begin();
    digest.update(
        (request.method() + "\n" + request.path() + "\n").getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(request.content().bytes()));
  }
}
