package dk.blogstafet.page;

/// Finds the lines of a text, and decides whether a line's start is certain to be plain text.
final class LineScanner {
  private static final int DIGITS = 9;

  private final String text;

  LineScanner(String text) {
    this.text = text;
  }

  /// Returns whether the text has something that can change the meaning of distant parts (a fence
  /// or a link definition), or a line ending other than a newline.
  boolean affectsDistantText() {
    return text.indexOf('\r') >= 0
        || text.contains("]:")
        || text.contains("```")
        || text.contains("~~~");
  }

  /// Returns the end of the line that starts here, without its newline.
  int end(int at) {
    var end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /// Returns the start of the next line that isn't blank, or the text's end.
  int skipBlank(int from) {
    var line = from;
    for (var at = from; at < text.length(); at++) {
      var character = text.charAt(at);
      if (character == '\n') {
        line = at + 1;
      } else if (character != ' ') {
        return line;
      }
    }
    return text.length();
  }

  /// Returns the end of the last line before an empty line.
  int endOfBlock(int at) {
    var end = end(at);
    while (end < text.length() && skipBlank(end + 1) == end + 1 && end + 1 < text.length()) {
      end = end(end + 1);
    }
    return end;
  }

  /// Returns whether no block from before an empty line continues here; true at the text's end.
  boolean startsBlock(int at) {
    return at == text.length() || text.charAt(at) == '#' || beginsWithWord(at);
  }

  /// Returns whether every line starts with a prefix followed by text.
  boolean allStartWith(int from, int to, String prefix) {
    for (var at = from; at < to; at = end(at) + 1) {
      var words = at + prefix.length();
      if (!text.startsWith(prefix, at) || !beginsWithWord(words) || endsInSpace(at)) {
        return false;
      }
    }
    return true;
  }

  /// Returns the number of a numbered item; 0 if this isn't one or its number isn't in plain form.
  int number(int at) {
    var end = afterDigits(at);
    var isNumber = end > at && end - at < DIGITS && text.charAt(at) != '0';
    return isNumber ? Integer.parseInt(text, at, end, 10) : 0;
  }

  /// Returns the start of an item's text.
  ///
  /// @param first the first character of the list's first item: a bullet or a digit
  /// @return negative if there is no such item
  int words(int at, char first) {
    var isNumbered = isDigit(first);
    if (isNumbered ? number(at) == 0 : text.charAt(at) != first) {
      return -1;
    }
    var mark = isNumbered ? afterDigits(at) : at;
    var isItem = isNumbered ? text.startsWith(". ", mark) : text.startsWith(" ", mark + 1);
    return isItem ? mark + 2 : -1;
  }

  private boolean endsInSpace(int at) {
    return Character.isSpaceChar(text.charAt(end(at) - 1));
  }

  /// Returns whether a line that starts here is certain to be plain text.
  private boolean beginsWithWord(int at) {
    if (at >= text.length()) {
      return false;
    }
    var first = text.charAt(at);
    if (isDigit(first)) {
      var end = afterDigits(at);
      return end == text.length() || ".)".indexOf(text.charAt(end)) < 0;
    }
    return switch (first) {
      case '"', '\'', '(', '[' -> true;
      case '*' -> beginsWithEmphasis(at);
      default -> Character.isLetter(first) || "»«“”„’–—…".indexOf(first) >= 0;
    };
  }

  private boolean beginsWithEmphasis(int at) {
    var after = text.startsWith("**", at) ? at + 2 : at + 1;
    return after < text.length() && Character.isLetter(text.charAt(after));
  }

  private int afterDigits(int from) {
    var at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
