package dk.blogstafet.newsletter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The words that a reader agrees to. Each is kept once, by its hash, for as long as anybody's
/// consent stands on it.
///
/// @param text as the reader sees it, on one line
public record Wording(String text) {
  private static final int LONGEST = 2_000;
  private static final int SHORT = 8;

  public Wording {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("Nobody can agree to nothing, or to too much");
    }
  }

  /// SHA-256 of the words in UTF-8, in hexadecimal.
  public String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }

  /// Enough of the hash to tell, in a form, which words were shown.
  public String mark() {
    return hash().substring(0, SHORT);
  }
}
