package dk.blogstafet.gateway;

import dk.blogstafet.gateway.signature.ParsedSignature;
import dk.blogstafet.gateway.signature.SignatureError;
import dk.blogstafet.gateway.signature.SignatureRejection;
import dk.blogstafet.gateway.signature.SignatureVerifier;
import dk.blogstafet.gateway.signature.SignedBodyType;
import dk.blogstafet.gateway.signature.SignedMessage;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads signed requests (docs/signing.md). The authority is never taken from the Host header,
/// which the sender chooses.
public final class SignedRequests {
  private final List<String> authorities;
  private final SignatureVerifier verifier;

  private SignedRequests(List<String> authorities, SignatureVerifier verifier) {
    this.authorities = authorities;
    this.verifier = verifier;
  }

  /// Accepts requests to the authorities in `SIGNED_AUTHORITIES`, a comma-separated list. Without
  /// it, accepts the gateway's own name, which behind a CDN differs from the one that clients use.
  public static SignedRequests of(Map<String, String> environment, Clock clock) {
    return of(environment, clock, SignedBodyType.JSON);
  }

  /// Does the same for requests with another type of body.
  public static SignedRequests of(
      Map<String, String> environment, Clock clock, SignedBodyType bodyType) {
    var list = environment.getOrDefault("SIGNED_AUTHORITIES", "").split(",", -1);
    var authorities =
        Arrays.stream(list)
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .toList();
    return new SignedRequests(authorities, new SignatureVerifier(clock, bodyType));
  }

  /// Reads a request; returns an unverified signature to check with the key that it names, or a
  /// rejection.
  ///
  /// @throws IllegalArgumentException if neither the environment nor the gateway names an authority
  public ParsedSignature read(GatewayRequest request) {
    if (!request.fields().repeated().isEmpty()) {
      return new SignatureRejection.MalformedSignature(SignatureError.HEADER_NAMES);
    }
    return verifier.read(message(request));
  }

  /// Returns the names under which clients may address us, in lower case as they are signed.
  public List<String> authorities(GatewayRequest request) {
    return authorities.isEmpty()
        ? List.of(request.authority().toLowerCase(Locale.ROOT))
        : authorities;
  }

  private SignedMessage message(GatewayRequest request) {
    var query = request.query().names().isEmpty() ? "" : "?";
    return new SignedMessage(
        request.method(),
        authorities(request),
        request.path() + query,
        request.fields().byName(),
        request.content().bytes());
  }
}
