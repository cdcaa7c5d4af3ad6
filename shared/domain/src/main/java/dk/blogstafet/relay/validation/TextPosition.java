package dk.blogstafet.relay.validation;

/// A position in a submitted text.
///
/// @param line from 1; lines end with LF, CR or both
/// @param column the character (code point) in that line, from 1
public record TextPosition(int line, int column) {
  /// Returns the position of a character.
  ///
  /// @param index of its first `char`
  static TextPosition of(String text, int index) {
    var line = 1;
    var start = 0;
    for (var i = 0; i < index; i++) {
      var isEnd =
          text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !text.startsWith("\n", i + 1));
      if (isEnd) {
        line++;
        start = i + 1;
      }
    }
    return new TextPosition(line, text.codePointCount(start, index) + 1);
  }

  /// Returns the position in an enclosing text.
  ///
  /// @param first the line of the enclosing text where this text begins
  public TextPosition from(int first) {
    return new TextPosition(line + first - 1, column);
  }
}
