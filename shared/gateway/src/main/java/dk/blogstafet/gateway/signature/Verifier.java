package dk.blogstafet.gateway.signature;

import java.time.Clock;
import java.util.regex.Pattern;

/// Reads signed requests by the profile in docs/signing.md: what costs little comes first, and a
/// key is asked for only where everything else is right.
public final class Verifier {
  private static final Pattern METHOD = Pattern.compile("[A-Z]+");

  /// Gateways decode a path before we see it: this is what means the same either way.
  private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_-]++)++");

  private final Clock clock;

  public Verifier(Clock clock) {
    this.clock = clock;
  }

  /// Reads a request: every input gives a claim or says why not.
  public Reading read(SignedMessage message) {
    try {
      return claim(message);
    } catch (Refused refused) {
      return refused.rejection();
    }
  }

  private Claim claim(SignedMessage message) throws Refused {
    var coverage = Coverage.of(message.method());
    var inputField = present("signature-input", message, coverage);
    var signatureField = present("signature", message, coverage);
    checkRequest(message, coverage);
    var input = SignatureInput.read(inputField);
    var signature = SignatureBytes.read(signatureField, input.label());
    input.parameters().check();
    coverage.check(input.components(), message);
    var idempotencyKey = coverage == Coverage.WRITE ? Body.checkFields(message) : "";
    Window.check(input.parameters(), clock.instant());
    if (coverage == Coverage.WRITE) {
      Body.check(message);
    }
    return new Claim(input, message, signature, idempotencyKey);
  }

  private static String present(String name, SignedMessage message, Coverage coverage)
      throws Refused {
    var missing = new Rejection.Missing(coverage.required());
    var value = message.field(name).orElseThrow(() -> new Refused(missing));
    Coverage.checkLength(value);
    return value;
  }

  private static void checkRequest(SignedMessage message, Coverage coverage) throws Refused {
    var isRight =
        METHOD.matcher(message.method()).matches()
            && PATH.matcher(message.path()).matches()
            && (coverage == Coverage.WRITE || message.body().length == 0);
    if (!isRight) {
      throw new Refused(Malformation.REQUEST);
    }
  }
}
