package dk.blogstafet.relay.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Folds a word to the form in which words are compared: lower case, without accents, and with one
/// letter for each way of writing æ, ø and å. Both the index and queries are folded, so `Aarhus`
/// finds `Århus` and the other way round.
final class TermFolding {
  /// The maximum length in characters; the rest of a longer word is ignored.
  static final int LIMIT = 60;

  private static final Map<String, String> DANISH = Map.of("aa", "å", "ae", "æ", "oe", "ø");

  /// Not where a noun that ends in a vowel has an ending: `klimaet`, `naboer`.
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "aa|(?:ae|oe)(?!(?<=[aeiouyæøå][a-zæøå]{1,40}..)(?:n|ns|ne|nes|t|ts|r|rs|rne|rnes)$)");

  private static final Pattern MARKS = Pattern.compile("[\\p{M}\u00AD]+");

  private TermFolding() {}

  static String fold(String word) {
    var start = word.substring(0, Math.min(word.length(), 2 * LIMIT));
    var composed = Normalizer.normalize(start.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    var folded = isPlain(composed) ? composed : plain(composed);
    var danish = ELSEWHERE.matcher(folded).replaceAll(it -> DANISH.get(it.group()));
    return danish.substring(0, Math.min(danish.length(), LIMIT));
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(letter -> letter < 128 || "æøå".indexOf(letter) >= 0);
  }

  private static String plain(String text) {
    var folded = new StringBuilder();
    text.codePoints().forEach(letter -> folded.append(plain(letter)));
    return MARKS.matcher(folded).replaceAll("");
  }

  /// Returns the base letters of an accented letter; æ, ø and å are letters of their own.
  private static String plain(int letter) {
    return switch (letter) {
      case 'å' -> "å";
      case 'ä', 'æ' -> "æ";
      case 'ö', 'ø', 'œ' -> "ø";
      case 'ß' -> "ss";
      default -> Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD);
    };
  }
}
