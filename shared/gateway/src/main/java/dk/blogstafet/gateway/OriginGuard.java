package dk.blogstafet.gateway;

import java.util.Map;
import java.util.Optional;

/// Refuses what goes past the CDN once the site has a host of its own: there stand the web ACL and
/// the rules for browsers. Without a host nothing is refused: editors send to the API's own name.
final class OriginGuard {
  private final String host;
  private final CdnProof proof;

  private OriginGuard(String host, CdnProof proof) {
    this.host = host;
    this.proof = proof;
  }

  /// Takes the site's host from `PUBLIC_HOST`, and what the CDN proves itself with from
  /// `CDN_PROOF`.
  static OriginGuard of(Map<String, String> environment) {
    return new OriginGuard(environment.getOrDefault("PUBLIC_HOST", ""), CdnProof.of(environment));
  }

  /// The refusal of a request that must not be answered; empty for every other.
  Optional<GatewayResponse> refusal(GatewayRequest request) {
    return host.isEmpty() || proof.isIn(request)
        ? Optional.empty()
        : Optional.of(
            ProblemDetails.of(ProblemType.WRONG_HOST, request.language(), "detail", host)
                .response());
  }
}
