package dk.blogstafet.gateway.signature;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Checks what a write request carries: JSON, its digest, and an idempotency key.
final class SignedBody {
  static final int LONGEST = 256 * 1024;
  private static final Pattern JSON =
      Pattern.compile("(?i)application/json(?:[ \t]*;[ \t]*charset=(?:utf-8|\"utf-8\"))?");
  private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("\"([A-Za-z0-9_-]{16,64})\"");

  private SignedBody() {}

  /// Checks the fields about the body, which is cheap.
  ///
  /// @return the idempotency key (draft-ietf-httpapi-idempotency-key-header-07: a string)
  static String checkFields(SignedMessage message) throws SignatureRejectedException {
    if (!JSON.matcher(message.field("content-type").orElse("")).matches()) {
      throw new SignatureRejectedException(new SignatureRejection.UnsupportedMediaType());
    }
    var key = IDEMPOTENCY_KEY.matcher(message.field("idempotency-key").orElse(""));
    if (!key.matches()) {
      throw new SignatureRejectedException(new SignatureRejection.IdempotencyKeyInvalid());
    }
    return key.group(1);
  }

  /// Checks the body itself.
  static void check(SignedMessage message) throws SignatureRejectedException {
    if (message.body().length > LONGEST) {
      throw new SignatureRejectedException(new SignatureRejection.BodyTooLarge(LONGEST));
    }
    ContentDigest.check(message.field("content-digest").orElse(""), message.body());
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message.body()));
    } catch (CharacterCodingException malformed) {
      throw new SignatureRejectedException(new SignatureRejection.NotUtf8());
    }
  }
}
