package dk.blogstafet.gateway.signature;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What a request that writes carries: JSON, its digest, and a name that makes a repetition
/// harmless.
final class Body {
  static final int LONGEST = 256 * 1024;
  private static final Pattern JSON =
      Pattern.compile("(?i)application/json(?:[ \t]*;[ \t]*charset=(?:utf-8|\"utf-8\"))?");
  private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("\"([A-Za-z0-9_-]{16,64})\"");

  private Body() {}

  /// Checks what the fields say of the body, which costs nothing.
  ///
  /// @return the idempotency key (draft-ietf-httpapi-idempotency-key-header-07: a string)
  static String checkFields(SignedMessage message) throws Refused {
    if (!JSON.matcher(message.field("content-type").orElse("")).matches()) {
      throw new Refused(new Rejection.UnsupportedMediaType());
    }
    var key = IDEMPOTENCY_KEY.matcher(message.field("idempotency-key").orElse(""));
    if (!key.matches()) {
      throw new Refused(new Rejection.IdempotencyKeyInvalid());
    }
    return key.group(1);
  }

  /// Checks the body itself.
  static void check(SignedMessage message) throws Refused {
    if (message.body().length > LONGEST) {
      throw new Refused(new Rejection.TooLarge(LONGEST));
    }
    ContentDigest.check(message.field("content-digest").orElse(""), message.body());
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message.body()));
    } catch (CharacterCodingException malformed) {
      throw new Refused(new Rejection.NotUtf8());
    }
  }
}
