package dk.blogstafet.editing.key;

import java.util.regex.Pattern;

/// A key's id: its thumbprint (RFC 7638), SHA-256 in base64url.
public record KeyId(String thumbprint) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public KeyId {
    if (!isValid(thumbprint)) {
      throw new IllegalArgumentException("Not a key's thumbprint: " + thumbprint);
    }
  }

  /// Returns whether a text has the form of a key id.
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return thumbprint;
  }
}
