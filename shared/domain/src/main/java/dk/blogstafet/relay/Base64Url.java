package dk.blogstafet.relay;

import java.util.Base64;

/// Base64 with the URL-safe alphabet and no padding (RFC 4648, section 5).
public final class Base64Url {
  private Base64Url() {}

  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Decodes a text. Accepts padding.
  ///
  /// @throws IllegalArgumentException if the text is not in this encoding
  public static byte[] decode(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
