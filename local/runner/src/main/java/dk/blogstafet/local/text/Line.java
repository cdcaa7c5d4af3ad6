package dk.blogstafet.local.text;

/// A line of a file: its number from 1, how many blanks stand before its text, and the text without
/// the white space around it. No-break spaces are white space here: pages that were copied from a
/// browser are full of them.
public record Line(int number, int indent, String text) {
  /// The line with this number and content.
  public static Line of(int number, String content) {
    var start = 0;
    var end = content.length();
    while (start < end && isBlank(content.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(content.charAt(end - 1))) {
      end--;
    }
    return new Line(number, start, content.substring(start, end));
  }

  public boolean isBlank() {
    return text.isEmpty();
  }

  /// Whether this is white space, no-break spaces included.
  public static boolean isBlank(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
