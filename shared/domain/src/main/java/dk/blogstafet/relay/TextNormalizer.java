package dk.blogstafet.relay;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Brings texts into the one form in which they are stored: NFC, lines that end in LF, no white
/// space around them. So the same words are the same text, however a keyboard or a system writes
/// them.
final class TextNormalizer {
  private static final Pattern BREAK = Pattern.compile("\r\n|[\r\u000B\f\u0085\u2028]");
  private static final String PARAGRAPH_BREAK = "\u2029";

  /// More marks on one letter than any language writes (UAX 15, section 13). They stay in their
  /// order: to sort them takes time by the square of their number.
  private static final Pattern ENDLESS_MARKS = Pattern.compile("\\p{M}{31}");

  /// Addresses in Markdown: of a link, of a reference, in angle brackets, or bare. Servers may tell
  /// their letters' forms apart.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\]\\(\\s*+(?:<[^<>\n]*>|(?:[^\\s()]|\\([^\\s()]*\\))*+)"
              + "|(?m:^ {0,3}\\[[^\\]\n]+\\]:)\\s*+\\S+"
              + "|<[A-Za-z][A-Za-z0-9+.-]*+:[^<>\\s]*>"
              + "|https?://[^\\s<>\"')\\]]+");

  private TextNormalizer() {}

  /// A text in one line.
  static String line(String text) {
    return composed(strip(text));
  }

  /// An address: its letters stay as they are.
  static String address(String text) {
    return strip(text);
  }

  /// A text in Markdown: the addresses in it keep their letters, and its first line its indentation
  /// where that means code.
  static String markdown(String text) {
    var lines = BREAK.matcher(text).replaceAll("\n").replace(PARAGRAPH_BREAK, "\n\n");
    var whole = stripLines(lines);
    var normal = new StringBuilder();
    var address = ADDRESS.matcher(whole);
    var from = 0;
    while (address.find()) {
      normal.append(composed(whole.substring(from, address.start()))).append(address.group());
      from = address.end();
    }
    return normal.append(composed(whole.substring(from))).toString();
  }

  /// Without the white space around it, no-break spaces included.
  static String strip(String text) {
    return text.substring(start(text), end(text));
  }

  private static String stripLines(String text) {
    var start = start(text);
    var line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    var indentation = text.substring(line, start);
    var isCode = indentation.startsWith("    ") || indentation.startsWith("\t");
    return text.substring(isCode ? line : start, end(text));
  }

  /// Where the white space before a text ends.
  static int start(String text) {
    var start = 0;
    while (start < text.length() && isWhite(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /// Where the white space behind a text begins; its start where there is nothing else.
  static int end(String text) {
    var end = text.length();
    while (end > 0 && isWhite(text.charAt(end - 1))) {
      end--;
    }
    return Math.max(end, start(text));
  }

  private static boolean isWhite(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == 0x85;
  }

  private static String composed(String text) {
    return ENDLESS_MARKS.matcher(text).find()
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
