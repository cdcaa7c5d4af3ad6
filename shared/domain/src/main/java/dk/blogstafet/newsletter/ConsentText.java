package dk.blogstafet.newsletter;

import dk.blogstafet.relay.Sha256;

/// The words that a reader agrees to. Each is kept once, by its hash, for as long as anybody's
/// consent stands on it.
///
/// @param text as the reader sees it, on one line
public record ConsentText(String text) {
  private static final int LONGEST = 2_000;
  private static final int SHORT = 8;

  public ConsentText {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("Nobody can agree to nothing, or to too much");
    }
  }

  /// SHA-256 of the words in UTF-8, in hexadecimal.
  public String hash() {
    return Sha256.hex(text);
  }

  /// Enough of the hash to tell, in a form, which words were shown.
  public String mark() {
    return hash().substring(0, SHORT);
  }
}
