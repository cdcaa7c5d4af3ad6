package dk.blogstafet.gateway.signature;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The parameters of a signature (RFC 9421, section 2.3), in signed order: integers as [Long],
/// strings as [String].
record SignatureParameters(Map<String, Object> inOrder) {
  private static final String THUMBPRINT = "[A-Za-z0-9_-]{43}";
  private static final String TAG = "blogstafet";
  private static final int LONGEST_NONCE = 64;

  /// Creates the parameters for our own signatures.
  static SignatureParameters of(Instant created, String keyId) {
    var values = new LinkedHashMap<String, Object>();
    values.put("created", created.getEpochSecond());
    values.put("keyid", keyId);
    values.put("alg", Ed25519.NAME);
    return new SignatureParameters(values);
  }

  /// Reads `;created=1;keyid="k"` to the field's end. Each parameter must be known and appear at
  /// most once.
  static SignatureParameters read(StructuredFieldReader reader) throws SignatureRejectedException {
    var values = new LinkedHashMap<String, Object>();
    while (reader.skip(';')) {
      reader.skipBlanks();
      var name = reader.key();
      if (!reader.skip('=') || values.put(name, value(name, reader)) != null) {
        throw signatureRejectedException();
      }
    }
    reader.expectEnd();
    if (!values.containsKey("created") || !values.containsKey("keyid")) {
      throw signatureRejectedException();
    }
    return new SignatureParameters(values);
  }

  private static Object value(String name, StructuredFieldReader reader)
      throws SignatureRejectedException {
    return switch (name) {
      case "created", "expires" -> reader.integer();
      case "keyid", "alg", "nonce", "tag" -> reader.string();
      default -> throw signatureRejectedException();
    };
  }

  long created() {
    return number("created").orElseThrow();
  }

  Optional<Long> expires() {
    return number("expires");
  }

  String keyId() {
    return text("keyid").orElseThrow();
  }

  /// Checks each value against the profile.
  void check() throws SignatureRejectedException {
    var isRight =
        keyId().matches(THUMBPRINT)
            && text("tag").orElse(TAG).equals(TAG)
            && text("nonce").orElse("").length() <= LONGEST_NONCE
            && expires().orElse(Long.MAX_VALUE) > created();
    if (!isRight) {
      throw signatureRejectedException();
    }
    if (!text("alg").orElse(Ed25519.NAME).equals(Ed25519.NAME)) {
      throw new SignatureRejectedException(new SignatureRejection.Invalid());
    }
  }

  private static SignatureRejectedException signatureRejectedException() {
    return new SignatureRejectedException(SignatureError.PARAMETER);
  }

  private Optional<Long> number(String name) {
    return Optional.ofNullable(inOrder.get(name)).map(Long.class::cast);
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(inOrder.get(name)).map(String.class::cast);
  }

  /// Returns the parameters in field syntax.
  @Override
  public String toString() {
    var text = new StringBuilder();
    inOrder.forEach((name, value) -> {
      text.append(';').append(name).append('=');
      text.append(value instanceof String ? "\"" + value + "\"" : value);
    });
    return text.toString();
  }
}
