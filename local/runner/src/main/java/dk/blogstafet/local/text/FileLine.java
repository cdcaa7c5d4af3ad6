package dk.blogstafet.local.text;

/// A line of a file: its number from 1, and all that stands in it. No-break spaces are white space
/// here: pages that were copied from a browser are full of them.
public record FileLine(int number, String content) {
  /// How many blanks stand before the text.
  public int indent() {
    var start = 0;
    while (start < content.length() && isBlank(content.charAt(start))) {
      start++;
    }
    return start;
  }

  /// The content without the white space around it.
  public String text() {
    return strip(content);
  }

  public boolean isBlank() {
    return indent() == content.length();
  }

  /// Whether this is white space, no-break spaces included.
  public static boolean isBlank(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /// A text without the white space around it, no-break spaces included.
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
