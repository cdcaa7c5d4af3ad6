package dk.blogstafet.newsletter.vault;

import java.util.Base64;
import java.util.regex.Pattern;

/// A sealed text: whoever has only this has nothing.
///
/// @param text base64url of the encapsulated key and, behind it, what that key encrypted
public record SealedText(String text) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{64,1000}");

  public SealedText {
    if (!isValid(text)) {
      throw new IllegalArgumentException("Not a sealed text");
    }
  }

  /// Whether a text has the form of a sealed one; only its opener tells whether it is one.
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  static SealedText of(byte[] bytes) {
    return new SealedText(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] bytes() {
    return Base64.getUrlDecoder().decode(text);
  }
}
