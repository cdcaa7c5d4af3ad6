package dk.blogstafet.local.text;

/// What is wrong at one line of a file, and what its writer can do about it.
///
/// @param line from 1
/// @param remedy a whole sentence
public record Complaint(int line, String expected, String found, String remedy) {
  private static final int EXCERPT = 60;

  /// The complaint as one line of text, as in `12: expected a date, found “…”. Write it.`
  public String sentence() {
    return line + ": expected " + expected + ", found " + found + ". " + remedy;
  }

  /// The beginning of a text in quotation marks, fit to be shown on a terminal.
  public static String quoted(String text) {
    var visible = new StringBuilder();
    text.codePoints()
        .limit(EXCERPT)
        .map(character -> isShown(character) ? character : '?')
        .forEach(visible::appendCodePoint);
    var more = text.codePointCount(0, text.length()) > EXCERPT ? "…" : "";
    return "“" + visible + more + "”";
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
