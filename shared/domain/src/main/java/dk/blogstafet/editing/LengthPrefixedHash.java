package dk.blogstafet.editing;

import dk.blogstafet.relay.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/// SHA-256 over a sequence of values. Each value is preceded by its length, so that different
/// sequences never have the same input.
final class LengthPrefixedHash {
  private final MessageDigest digest = Sha256.begin();

  LengthPrefixedHash add(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
    return this;
  }

  LengthPrefixedHash add(long number) {
    return add(Long.toString(number));
  }

  /// Returns the hash in hexadecimal. Can be called once.
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
