package dk.blogstafet.relay.host;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The mapping of UTS 46, revision 33, non-transitional, built from the JDK's own tables: NFKC and
/// case folding.
final class HostMapping {
  private static final Pattern DOTS = Pattern.compile("[.\u3002\uFF0E\uFF61]");

  /// Characters that are removed (UTS 46, status "ignored").
  private static final Pattern IGNORED =
      Pattern.compile(
          "[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u2060-\u2064\u206A-\u206F"
              + "\u3164\uFE00-\uFE0F\uFEFF\uFFA0\\x{1D173}-\\x{1D17A}"
              + "\\x{1BCA0}-\\x{1BCA3}\\x{E0100}-\\x{E01EF}]");

  /// Lower-case letters that are kept although other rules fold them (UTS 46, section 4.5).
  private static final String DEVIATIONS = "ßς";

  /// Letters that are folded to upper case.
  private static final Pattern CHEROKEE = Pattern.compile("[\u13A0-\u13F5]");

  private HostMapping() {}

  /// Applies UTS 46, section 4, steps 1 and 2: maps letters to lower case, full-width letters to
  /// narrow ones, and dots to full stops. Maps disallowed characters to something that
  /// [HostLabel#isValid] rejects.
  static String map(String host) {
    var mapped = new StringBuilder();
    IGNORED
        .matcher(host)
        .replaceAll("")
        .codePoints()
        .forEach(point -> mapped.append(fold(Character.toString(point))));
    return nfkc(DOTS.matcher(mapped).replaceAll("."));
  }

  /// Returns whether the mapping adds no dots: "…" and "⒈" would add some.
  static boolean keepsItsDots(String host) {
    return !DOTS.matcher(nfkc(DOTS.matcher(host).replaceAll(""))).find();
  }

  private static String nfkc(CharSequence text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static String fold(String letter) {
    if (DEVIATIONS.contains(letter)) {
      return letter;
    }
    var plain = nfkc(letter);
    if (plain.equals("ı")) {
      return plain; // i has the same capital
    }
    var upper = plain.toUpperCase(Locale.ROOT);
    return CHEROKEE.matcher(upper).matches() ? upper : upper.toLowerCase(Locale.ROOT);
  }
}
