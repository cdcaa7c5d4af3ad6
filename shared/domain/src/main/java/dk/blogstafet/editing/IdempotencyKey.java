package dk.blogstafet.editing;

import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.relay.Base64Url;
import dk.blogstafet.relay.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The idempotency key of a request (HTTP's Idempotency-Key). Requests with the same key and name
/// are the same request.
///
/// @param name 16 to 64 letters, digits, hyphens and underscores
public record IdempotencyKey(KeyId key, String name) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  public IdempotencyKey {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("Invalid idempotency key");
    }
  }

  /// Returns the idempotency key for one of the things that a request changes; the same for each
  /// repetition.
  IdempotencyKey forPart(String part) {
    var both = Sha256.of((name + "\n" + part).getBytes(StandardCharsets.US_ASCII));
    return new IdempotencyKey(key, Base64Url.encode(both));
  }
}
