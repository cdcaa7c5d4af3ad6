package dk.blogstafet.newsletter;

import dk.blogstafet.relay.Sha256;

/// The consent text that a reader agrees to. Each text is stored once by its hash, as long as a
/// consent record refers to it.
///
/// @param text as the reader sees it, on one line
public record ConsentText(String text) {
  private static final int LONGEST = 2_000;
  private static final int SHORT = 8;

  public ConsentText {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "Consent text is blank or longer than " + LONGEST + " characters");
    }
  }

  /// Returns the SHA-256 of the text in UTF-8, in hexadecimal.
  public String hash() {
    return Sha256.hex(text);
  }

  /// Returns a prefix of the hash that identifies the displayed text in a form.
  public String mark() {
    return hash().substring(0, SHORT);
  }
}
