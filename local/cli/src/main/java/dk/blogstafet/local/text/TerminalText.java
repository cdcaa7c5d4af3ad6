package dk.blogstafet.local.text;

/// Quotes a file's content, so that it can be shown safely on a terminal.
public final class TerminalText {
  private static final int LENGTH = 60;

  private TerminalText() {}

  /// Returns the beginning of a text in quotation marks, without control characters.
  public static String quoted(String text) {
    var visible = new StringBuilder("“");
    var end = 0;
    for (var left = LENGTH; left > 0 && end < text.length(); left--) {
      var character = text.codePointAt(end);
      visible.appendCodePoint(isShown(character) ? character : '?');
      end += Character.charCount(character);
    }
    return visible.append(end < text.length() ? "…”" : "”").toString();
  }

  /// Returns an untrusted text, line breaks included, without other control characters.
  public static String visible(String text) {
    var visible = new StringBuilder();
    text.codePoints()
        .map(character -> character == '\n' || isShown(character) ? character : '?')
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
