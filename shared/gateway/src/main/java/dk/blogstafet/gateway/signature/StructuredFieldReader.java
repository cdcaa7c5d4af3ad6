package dk.blogstafet.gateway.signature;

import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads the structured fields (RFC 9651, section 4.2) that a signature needs, from left to right:
/// keys, integers, byte sequences, and strings without escapes. Rejects everything else.
final class StructuredFieldReader {
  private static final Pattern KEY = Pattern.compile("[a-z*][a-z0-9_.*-]*");
  private static final Pattern STRING = Pattern.compile("\"([ !#-\\[\\]-~]*)\"");
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,15}");
  private static final Pattern BYTES = Pattern.compile(":([A-Za-z0-9+/=]*):");

  private final String text;
  private final SignatureRejection rejection;
  private int at;

  /// @param rejection the result if the text is malformed
  StructuredFieldReader(String text, SignatureRejection rejection) {
    this.text = text;
    this.rejection = rejection;
  }

  boolean atEnd() {
    return at == text.length();
  }

  /// Skips a character if it is the next one.
  boolean skip(char character) {
    var isNext = !atEnd() && text.charAt(at) == character;
    at += isNext ? 1 : 0;
    return isNext;
  }

  /// Skips blanks, and returns whether there were any.
  boolean skipBlanks() {
    var start = at;
    while (skip(' ')) {}
    return at > start;
  }

  void expect(char character) throws SignatureRejectedException {
    if (!skip(character)) {
      throw signatureRejectedException();
    }
  }

  void expectEnd() throws SignatureRejectedException {
    if (!atEnd()) {
      throw signatureRejectedException();
    }
  }

  String key() throws SignatureRejectedException {
    return take(KEY).group();
  }

  String string() throws SignatureRejectedException {
    return take(STRING).group(1);
  }

  long integer() throws SignatureRejectedException {
    return Long.parseLong(take(INTEGER).group());
  }

  /// Reads a byte sequence in canonical form: with padding, and with zero in the unused bits.
  byte[] bytes() throws SignatureRejectedException {
    var base64 = take(BYTES).group(1);
    try {
      var bytes = Base64.getDecoder().decode(base64);
      if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
        return bytes;
      }
    } catch (IllegalArgumentException malformed) {
      throw signatureRejectedException();
    }
    throw signatureRejectedException();
  }

  SignatureRejectedException signatureRejectedException() {
    return new SignatureRejectedException(rejection);
  }

  private MatchResult take(Pattern pattern) throws SignatureRejectedException {
    var match = pattern.matcher(text).region(at, text.length());
    if (!match.lookingAt()) {
      throw signatureRejectedException();
    }
    at = match.end();
    return match;
  }
}
