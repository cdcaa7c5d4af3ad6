package dk.blogstafet.gateway;

import dk.blogstafet.words.ProblemType;
import java.util.Map;
import java.util.Optional;

/// Rejects requests that bypass the CDN, with its web ACL and browser rules, once the site has a
/// host name of its own. Without one it rejects nothing. Editors always send to the API's own name.
final class OriginGuard {
  private final String host;
  private final CdnProof proof;

  private OriginGuard(String host, CdnProof proof) {
    this.host = host;
    this.proof = proof;
  }

  /// Reads the site's host from `PUBLIC_HOST`, and the CDN's proof from `CDN_PROOF`.
  static OriginGuard of(Map<String, String> environment) {
    return new OriginGuard(environment.getOrDefault("PUBLIC_HOST", ""), CdnProof.of(environment));
  }

  /// Returns the rejection of a request that bypasses the CDN; empty for every other request.
  Optional<GatewayResponse> refusal(GatewayRequest request) {
    return host.isEmpty() || proof.isIn(request)
        ? Optional.empty()
        : Optional.of(
            ProblemDetails.of(ProblemType.WRONG_HOST, request.language(), "detail", host)
                .response());
  }
}
