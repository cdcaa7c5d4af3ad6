package dk.blogstafet.gateway.signed;

/// A request body of an unexpected form. Carries what is wrong and where, for the response, and
/// ends the reading at any depth.
public final class BadJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;
  private final String at;

  /// Creates the exception.
  ///
  /// @param sentence the last part of the response's message key
  /// @param at the member concerned; empty for the whole body
  BadJsonException(String sentence, String at) {
    super("The body is malformed: " + sentence);
    this.sentence = sentence;
    this.at = at;
  }

  String sentence() {
    return sentence;
  }

  String at() {
    return at;
  }
}
