package dk.blogstafet.vault;

import dk.blogstafet.relay.Base64Url;
import java.util.regex.Pattern;

/// A sealed text, which reveals nothing without the private key.
///
/// @param text base64url of the encapsulated key followed by the ciphertext
public record SealedText(String text) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{64,1000}");

  public SealedText {
    if (!isValid(text)) {
      throw new IllegalArgumentException("Not a sealed text");
    }
  }

  /// Returns whether a text has the form of a sealed one; only opening it verifies it.
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  static SealedText of(byte[] bytes) {
    return new SealedText(Base64Url.encode(bytes));
  }

  byte[] bytes() {
    return Base64Url.decode(text);
  }
}
