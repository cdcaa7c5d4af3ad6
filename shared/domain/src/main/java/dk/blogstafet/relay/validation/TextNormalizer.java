package dk.blogstafet.relay.validation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Normalises texts to their stored form: NFC, LF line breaks, no surrounding white space. The same
/// words are then the same text, regardless of keyboard or system.
public final class TextNormalizer {
  private static final Pattern BREAK = Pattern.compile("\r\n|[\r\u000B\f\u0085\u2028]");
  private static final String PARAGRAPH_BREAK = "\u2029";

  /// More marks on one letter than any language uses (UAX 15, section 13). They keep their order,
  /// because sorting them takes quadratic time.
  private static final Pattern ENDLESS_MARKS = Pattern.compile("\\p{M}{31}");

  /// Addresses in Markdown: of a link, of a reference, in angle brackets, or bare. They are not
  /// normalised, because servers may treat different forms as different addresses.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\]\\(\\s*+(?:<[^<>\n]*>|(?:[^\\s()]|\\([^\\s()]*\\))*+)"
              + "|(?m:^ {0,3}\\[[^\\]\n]+\\]:)\\s*+\\S+"
              + "|<[A-Za-z][A-Za-z0-9+.-]*+:[^<>\\s]*>"
              + "|https?://[^\\s<>\"')\\]]+");

  private TextNormalizer() {}

  /// Normalises a text of one line.
  public static String line(String text) {
    return composed(strip(text));
  }

  /// Trims an address without normalising its letters.
  static String address(String text) {
    return strip(text);
  }

  /// Normalises Markdown. Addresses keep their letters, and the first line keeps its indentation if
  /// that marks code.
  public static String markdown(String text) {
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

  /// Trims white space, including no-break spaces.
  public static String strip(String text) {
    return text.substring(start(text), end(text));
  }

  private static String stripLines(String text) {
    var start = start(text);
    var line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    var indentation = text.substring(line, start);
    var isCode = indentation.startsWith("    ") || indentation.startsWith("\t");
    return text.substring(isCode ? line : start, end(text));
  }

  /// Returns the index where leading white space ends.
  static int start(String text) {
    var start = 0;
    while (start < text.length() && isWhite(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /// Returns the index where trailing white space begins; the text's start if it is blank.
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
