package dk.blogstafet.gateway.signature;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Checks what a write request carries: a body of the expected type, its digest, and an idempotency
/// key.
final class SignedBody {
  private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("\"([A-Za-z0-9_-]{16,64})\"");

  private SignedBody() {}

  /// Checks the fields about the body, which is cheap.
  ///
  /// @return the idempotency key (draft-ietf-httpapi-idempotency-key-header-07: a string)
  static String checkFields(SignedMessage message, SignedBodyType type)
      throws SignatureRejectedException {
    if (!type.isMediaType(message.field("content-type").orElse(""))) {
      throw new SignatureRejectedException(new SignatureRejection.UnsupportedMediaType(type));
    }
    var key = IDEMPOTENCY_KEY.matcher(message.field("idempotency-key").orElse(""));
    if (!key.matches()) {
      throw new SignatureRejectedException(new SignatureRejection.IdempotencyKeyInvalid());
    }
    return key.group(1);
  }

  /// Checks the body itself.
  static void check(SignedMessage message, SignedBodyType type) throws SignatureRejectedException {
    if (message.body().length > type.longest()) {
      throw new SignatureRejectedException(new SignatureRejection.BodyTooLarge(type.longest()));
    }
    ContentDigest.check(message.field("content-digest").orElse(""), message.body());
    if (type == SignedBodyType.JSON) {
      checkText(message.body());
    }
  }

  private static void checkText(byte[] body) throws SignatureRejectedException {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
    } catch (CharacterCodingException malformed) {
      throw new SignatureRejectedException(new SignatureRejection.NotUtf8());
    }
  }
}
