package dk.blogstafet.gateway.signed;

/// A body that is not what is expected. Says what and where, for the answer; it ends the reading
/// wherever that is.
public final class BadJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;
  private final String at;

  /// Ends a reading.
  ///
  /// @param sentence the last part of the key of the sentence to answer with
  /// @param at the member that is meant; empty for the whole
  BadJsonException(String sentence, String at) {
    super("A body can't be read: " + sentence);
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
