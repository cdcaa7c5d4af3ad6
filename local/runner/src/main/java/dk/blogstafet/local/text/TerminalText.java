package dk.blogstafet.local.text;

/// Quotes what stands in a file, so that it can be shown on a terminal.
public final class TerminalText {
  private static final int LENGTH = 60;

  private TerminalText() {}

  /// The beginning of a text in quotation marks, without characters that a terminal obeys.
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

  /// A text from elsewhere, lines and all, without characters that a terminal obeys.
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
