package dk.blogstafet.conversion;

import java.util.regex.Pattern;

/// Prepares the texts of other programs.
public final class ForeignTexts {
  private static final int TEASER = 300;

  /// Characters that no reader sees and that posts can't have: controls, zero-width spaces, marks
  /// of direction, private and lone ones.
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\\p{Co}\\p{Cs}\\u200B\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2060-\\u2064"
              + "\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFE\\uFFFF&&[^\\t\\n\\r\\x0B\\f\\x85]]");

  private static final Pattern LINE_ENDS =
      Pattern.compile("\\r\\n|[\\r\\x0B\\f\\x85\\u2028\\u2029]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][”’»\")]?(?=\\s)");

  /// What programs put behind a text that they cut: `[…]`, "Continue reading".
  private static final Pattern CUT =
      Pattern.compile(
          "(?iu)\\s*(?:\\[(?:…|\\.\\.\\.)]|(?:læs mere|read more|continue reading|læs videre)"
              + "(?:\\s*[→»…]|\\s*\\.\\.\\.)?)\\s*$");

  private ForeignTexts() {}

  /// Returns a text without invisible characters, with lines that end in `\n`.
  public static String clean(String text) {
    var lines = LINE_ENDS.matcher(text).replaceAll("\n");
    return INVISIBLE.matcher(lines).replaceAll("");
  }

  /// Returns a text on one line.
  public static String line(String text) {
    return BLANKS.matcher(clean(text)).replaceAll(" ").strip();
  }

  /// Returns a teaser: on one line, without what a program puts behind a text that it cut.
  public static String teaser(String text) {
    return CUT.matcher(line(text)).replaceFirst("");
  }

  /// Returns the beginning of a text as a teaser: whole sentences, or else whole words.
  public static String opening(String text) {
    var line = teaser(text);
    if (line.length() <= TEASER) {
      return line;
    }
    var start = line.substring(0, TEASER);
    var end = SENTENCE_END.matcher(start).results().mapToInt(it -> it.end()).max().orElse(0);
    if (end > 0) {
      return start.substring(0, end);
    }
    var wordEnd = start.lastIndexOf(' ');
    return (wordEnd > 0 ? start.substring(0, wordEnd) : start) + " …";
  }
}
