package dk.blogstafet.relay.host;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Validates labels of host names by the validity criteria of UTS 46, revision 33, section 4.1, as
/// the WHATWG URL Standard requires. Uses the JDK's general categories in place of Unicode's table.
final class HostLabel {
  private static final String ZWNJ = "\u200C";
  private static final String ZWJ = "\u200D";

  /// Characters that no label may have: WHATWG's forbidden domain code points, and everything that
  /// Unicode classifies as neither letter, mark, number nor symbol.
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\x00-\\x20\"#%/:<>?@\\[\\\\\\]^`{|}\\x7F"
              + "\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Z}\\p{Cf}\uFFFC\uFFFD"
              + "\u2FF0-\u2FFF\u31EF&&[^"
              + ZWNJ
              + ZWJ
              + "]]");

  /// Arabic letters that do not join the next letter: a non-joiner after them has no effect.
  private static final String RIGHT_JOINING =
      "\u0622-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699"
          + "\u06C0\u06C3-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5\u06EE\u06EF";

  /// A non-joiner between two letters that would join without it; hamza joins nothing.
  private static final Pattern BETWEEN_JOINED =
      Pattern.compile(
          "(?<=[\\p{IsArabic}\\p{IsMongolian}&&\\p{L}&&[^"
              + RIGHT_JOINING
              + "\u0621\u0674]]\\p{Mn}{0,9})\u200C"
              + "(?=\\p{Mn}*[\\p{IsArabic}\\p{IsMongolian}&&\\p{L}&&[^\u0621\u0674]])");

  private HostLabel() {}

  /// Returns whether a mapped or decoded label may be part of a host name.
  static boolean isValid(String label) {
    return !label.isEmpty()
        && HostMapping.map(label).equals(label)
        && !isMark(label.codePointAt(0))
        && !FORBIDDEN.matcher(label).find()
        && label.indexOf('.') < 0
        && joinersAreInPlace(label);
  }

  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /// Checks joiners by RFC 5892, appendix A.1 and A.2.
  private static boolean joinersAreInPlace(String label) {
    var rest = BETWEEN_JOINED.matcher(label).replaceAll("");
    for (var at = 0; at < rest.length(); at++) {
      var isJoiner = rest.startsWith(ZWNJ, at) || rest.startsWith(ZWJ, at);
      if (isJoiner && (at == 0 || !isVirama(rest.codePointBefore(at)))) {
        return false;
      }
    }
    return true;
  }

  /// Returns whether a mark's combining class is 9. The JDK shows the class only in the order of
  /// normalised marks: after a mark of class 8, before one of class 10.
  private static boolean isVirama(int point) {
    var mark = Character.toString(point);
    return !isReordered(mark) && isReordered(mark + "\u3099") && isReordered("\u05B0" + mark);
  }

  private static boolean isReordered(String marks) {
    return !Normalizer.normalize("a" + marks, Normalizer.Form.NFD).equals("a" + marks);
  }
}
