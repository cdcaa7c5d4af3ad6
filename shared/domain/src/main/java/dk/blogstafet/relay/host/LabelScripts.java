package dk.blogstafet.relay.host;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which labels readers see in their own letters: those that can't be taken for others. Like
/// browsers' own rules it asks for one script (UTS 39, section 5.2, with Latin beside nothing
/// else), and for letters that are in use (UAX 31, table 5).
final class LabelScripts {
  private static final Set<UnicodeScript> IN_USE =
      scripts(
          """
          ARABIC ARMENIAN BENGALI BOPOMOFO CYRILLIC DEVANAGARI ETHIOPIC GEORGIAN GREEK GUJARATI
          GURMUKHI HAN HANGUL HEBREW HIRAGANA KANNADA KATAKANA KHMER LAO LATIN MALAYALAM MYANMAR
          ORIYA SINHALA TAMIL TELUGU THAANA THAI TIBETAN
          """);

  /// Scripts that are written together.
  private static final List<Set<UnicodeScript>> TOGETHER =
      List.of(scripts("HAN HIRAGANA KATAKANA"), scripts("HAN BOPOMOFO"), scripts("HAN HANGUL"));

  /// Latin letters of Europe's languages that are no letter a-z with marks.
  private static final String LATIN_LETTERS = "æœøðþđħıłŋŧßə";

  /// Words of nothing but these look Latin.
  private static final Pattern LOOKALIKES =
      Pattern.compile("[0-9асԁеһіјӏорԛѕԝхуъҽпгѵѡαικνρυωηοτագզէլհյոսւօ-]+");

  private static final int LONG_VOWEL = 0x30FC; // of kana, but "common" to Unicode

  private LabelScripts() {}

  /// @param last the name's last label: under one in letters of its own no label looks Latin
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
