package dk.blogstafet.relay.host;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Decides which labels are displayed in their own script: those that cannot be confused with
/// others. Like browsers, allows one script per label (UTS 39, section 5.2, with Latin beside no
/// other) and recommended scripts only (UAX 31, table 5).
final class LabelScripts {
  private static final Set<UnicodeScript> IN_USE =
      scripts(
          """
          ARABIC ARMENIAN BENGALI BOPOMOFO CYRILLIC DEVANAGARI ETHIOPIC GEORGIAN GREEK GUJARATI
          GURMUKHI HAN HANGUL HEBREW HIRAGANA KANNADA KATAKANA KHMER LAO LATIN MALAYALAM MYANMAR
          ORIYA SINHALA TAMIL TELUGU THAANA THAI TIBETAN
          """);

  /// Scripts that are combined in one label.
  private static final List<Set<UnicodeScript>> TOGETHER =
      List.of(scripts("HAN HIRAGANA KATAKANA"), scripts("HAN BOPOMOFO"), scripts("HAN HANGUL"));

  /// Latin letters of European languages that are not a letter a-z with marks.
  private static final String LATIN_LETTERS = "æœøðþđħıłŋŧßə";

  /// Labels of only these letters look Latin.
  private static final Pattern LOOKALIKES =
      Pattern.compile("[0-9асԁеһіјӏорԛѕԝхуъҽпгѵѡαικνρυωηοτագզէլհյոսւօ-]+");

  private static final int LONG_VOWEL = 0x30FC; // of kana, but "common" to Unicode

  private LabelScripts() {}

  /// Returns whether a label is safe to display.
  ///
  /// @param last the name's last label: in a top-level domain of its own script no label looks
  ///   Latin
  static boolean areSafe(String label, String last) {
    var scripts = EnumSet.noneOf(UnicodeScript.class);
    for (var point : label.codePoints().toArray()) {
      if (point != '-' && (point < '0' || point > '9')) {
        scripts.add(script(point));
      }
    }
    var isOneScript = scripts.size() == 1 && IN_USE.containsAll(scripts);
    var isFamily = TOGETHER.stream().anyMatch(it -> it.containsAll(scripts));
    var looksLatin = LOOKALIKES.matcher(label).matches() && last.matches("\\p{ASCII}*");
    return (isOneScript || isFamily) && !looksLatin;
  }

  private static Set<UnicodeScript> scripts(String names) {
    return Stream.of(names.strip().split("\\s+"))
        .map(UnicodeScript::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static UnicodeScript script(int point) {
    if (point == LONG_VOWEL) {
      return UnicodeScript.KATAKANA;
    }
    var script = UnicodeScript.of(point);
    var isLetter = Character.isLetter(point) || isMark(point);
    return isLetter && (script != UnicodeScript.LATIN || isEuropean(point))
        ? script
        : UnicodeScript.UNKNOWN;
  }

  private static boolean isMark(int point) {
    var type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isEuropean(int point) {
    var base = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD).charAt(0);
    return (base >= 'a' && base <= 'z') || LATIN_LETTERS.indexOf(base) >= 0;
  }
}
