package dk.blogstafet.editing;

import dk.blogstafet.relay.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/// One thing that somebody sends, under a name of the sender's: sent again under the same name, it
/// is the same thing (the Idempotency-Key of HTTP).
///
/// @param name 16 to 64 letters, digits, hyphens and underscores
public record IdempotencyKey(KeyId key, String name) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  public IdempotencyKey {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("Unchecked name of an upload");
    }
  }

  /// The part of this that is about one key, where it is about several: the same name each time it
  /// is sent again.
  IdempotencyKey about(KeyId subject) {
    var both = Sha256.of((name + "\n" + subject).getBytes(StandardCharsets.US_ASCII));
    return new IdempotencyKey(key, Base64.getUrlEncoder().withoutPadding().encodeToString(both));
  }
}
