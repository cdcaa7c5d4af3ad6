package dk.blogstafet.gateway.signature;

import java.time.Clock;
import java.util.regex.Pattern;

/// Reads signed requests by the profile in docs/signing.md. Cheap checks come first; a key is
/// looked up only if everything else is valid, and then [UnverifiedSignature#verify] verifies the
/// signature.
public final class SignatureVerifier {
  private static final Pattern METHOD = Pattern.compile("[A-Z]+");

  /// Gateways may decode a path before we see it. This pattern matches paths that decoding doesn't
  /// change.
  private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_-]++)++");

  private final Clock clock;
  private final SignedBodyType bodyType;

  /// Creates a verifier of requests with JSON.
  public SignatureVerifier(Clock clock) {
    this(clock, SignedBodyType.JSON);
  }

  public SignatureVerifier(Clock clock, SignedBodyType bodyType) {
    this.clock = clock;
    this.bodyType = bodyType;
  }

  /// Reads a request; every input gives an unverified signature or a rejection.
  public ParsedSignature read(SignedMessage message) {
    try {
      return claim(message);
    } catch (SignatureRejectedException signatureRejectedException) {
      return signatureRejectedException.rejection();
    }
  }

  private UnverifiedSignature claim(SignedMessage message) throws SignatureRejectedException {
    var coverage = SignatureCoverage.of(message.method());
    var inputField = present("signature-input", message, coverage);
    var signatureField = present("signature", message, coverage);
    checkRequest(message, coverage);
    var input = SignatureInput.read(inputField);
    var signature = SignatureBytes.read(signatureField, input.label());
    input.parameters().check();
    coverage.check(input.components(), message);
    var idempotencyKey =
        coverage == SignatureCoverage.WRITE ? SignedBody.checkFields(message, bodyType) : "";
    SignatureWindow.check(input.parameters(), clock.instant());
    if (coverage == SignatureCoverage.WRITE) {
      SignedBody.check(message, bodyType);
    }
    return new UnverifiedSignature(input, message, signature, idempotencyKey);
  }

  private static String present(String name, SignedMessage message, SignatureCoverage coverage)
      throws SignatureRejectedException {
    var missing = new SignatureRejection.MissingSignature(coverage.required());
    var value = message.field(name).orElseThrow(() -> new SignatureRejectedException(missing));
    SignatureCoverage.checkLength(value);
    return value;
  }

  private static void checkRequest(SignedMessage message, SignatureCoverage coverage)
      throws SignatureRejectedException {
    var isRight =
        METHOD.matcher(message.method()).matches()
            && PATH.matcher(message.path()).matches()
            && (coverage == SignatureCoverage.WRITE || message.body().length == 0);
    if (!isRight) {
      throw new SignatureRejectedException(SignatureError.REQUEST);
    }
  }
}
