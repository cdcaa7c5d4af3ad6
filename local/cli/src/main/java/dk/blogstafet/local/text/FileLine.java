package dk.blogstafet.local.text;

/// A line of a file: its number from 1, and its content. No-break spaces count as white space:
/// pages that were copied from a browser are full of them.
public record FileLine(int number, String content) {
  /// Returns the number of blanks before the text.
  public int indent() {
    var start = 0;
    while (start < content.length() && isBlank(content.charAt(start))) {
      start++;
    }
    return start;
  }

  /// Returns the content without surrounding white space.
  public String text() {
    return strip(content);
  }

  public boolean isBlank() {
    return indent() == content.length();
  }

  /// Returns whether a character is white space, no-break spaces included.
  public static boolean isBlank(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /// Strips surrounding white space, no-break spaces included.
  public static String strip(String text) {
    var start = 0;
    var end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
