package dk.blogstafet.gateway;

import dk.blogstafet.gateway.signature.Malformation;
import dk.blogstafet.gateway.signature.Reading;
import dk.blogstafet.gateway.signature.Rejection;
import dk.blogstafet.gateway.signature.SignedMessage;
import dk.blogstafet.gateway.signature.Verifier;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads signed requests (docs/signing.md). What they were sent to is never taken from the Host
/// header: that is the sender's word.
public final class SignedRequests {
  private final List<String> authorities;
  private final Verifier verifier;

  private SignedRequests(List<String> authorities, Verifier verifier) {
    this.authorities = authorities;
    this.verifier = verifier;
  }

  /// Reads requests to the authorities in `SIGNED_AUTHORITIES`, a list with commas. Without it, to
  /// the one that the gateway names: behind a CDN that is not the one that clients know.
  public static SignedRequests of(Map<String, String> environment, Clock clock) {
    var list = environment.getOrDefault("SIGNED_AUTHORITIES", "").split(",", -1);
    var authorities =
        Arrays.stream(list)
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .toList();
    return new SignedRequests(authorities, new Verifier(clock));
  }

  /// Reads a request: gives a claim to verify against the key that it names, or says why not.
  ///
  /// @throws IllegalArgumentException if neither the environment nor the gateway names an authority
  public Reading read(Request request) {
    if (!request.headers().repeated().isEmpty()) {
      return new Rejection.Malformed(Malformation.HEADER_NAMES);
    }
    return verifier.read(message(request));
  }

  /// The names under which a request may have been sent to us, in lower case as they are signed.
  public List<String> authorities(Request request) {
    return authorities.isEmpty()
        ? List.of(request.authority().toLowerCase(Locale.ROOT))
        : authorities;
  }

  private SignedMessage message(Request request) {
    var query = request.query().names().isEmpty() ? "" : "?";
    return new SignedMessage(
        request.method(),
        authorities(request),
        request.path() + query,
        request.headers().byName(),
        request.content().bytes());
  }
}
