package dk.blogstafet.relay.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Other forms of a Danish word that stemming doesn't relate to it: changed vowels (`barn`,
/// `børn`), dropped vowels (`regel`, `regler`), Latin endings (`studium`, `studier`), and
/// adjectives in -isk (`politik`, `politisk`).
final class WordVariants {
  /// Stems of the same noun or adjective, in pairs.
  private static final List<List<String>> CHANGED_VOWELS =
      List.of(
          List.of("barn", "børn"),
          List.of("mand", "mænd"),
          List.of("hånd", "hænd"),
          List.of("tand", "tænd"),
          List.of("bog", "bøg"),
          List.of("nat", "næt"),
          List.of("bror", "brødr"),
          List.of("far", "fædr"),
          List.of("mor", "mødr"),
          List.of("stor", "stør"),
          List.of("stor", "størst"),
          List.of("lang", "læng"),
          List.of("ung", "yngr"),
          List.of("ung", "yngst"));

  private static final Map<String, String> ENDINGS =
      Map.of("ik", "isk", "isk", "ik", "ium", "i", "um", "");

  private WordVariants() {}

  /// Returns the word and its variants.
  static Set<String> of(String word) {
    var variants = new LinkedHashSet<String>();
    variants.add(word);
    var stem = DanishStemmer.light(word);
    for (var pair : CHANGED_VOWELS) {
      var other = pair.indexOf(stem);
      if (other >= 0) {
        variants.add(pair.get(1 - other));
      }
    }
    ENDINGS.forEach((ending, other) -> replaceEnd(stem, ending, other, variants));
    if (stem.endsWith("i")) {
      variants.add(stem + "um");
    }
    dropVowel(stem, variants);
    addVowel(stem, variants);
    return variants;
  }

  private static void replaceEnd(String stem, String ending, String other, Set<String> variants) {
    if (stem.endsWith(ending) && stem.length() - ending.length() >= 3) {
      variants.add(stem.substring(0, stem.length() - ending.length()) + other);
    }
  }

  /// Adds `regl` to `regel`, and `gaml` to `gammel`.
  private static void dropVowel(String stem, Set<String> variants) {
    var end = stem.length();
    if (end >= 5 && stem.charAt(end - 2) == 'e' && isLiquid(stem.charAt(end - 1))) {
      var root = stem.substring(0, end - 2);
      var isDouble = root.charAt(end - 3) == root.charAt(end - 4);
      variants.add((isDouble ? root.substring(0, root.length() - 1) : root) + stem.charAt(end - 1));
    }
  }

  /// Adds `regel` and `reggel` to `regl`.
  private static void addVowel(String stem, Set<String> variants) {
    var end = stem.length();
    if (end >= 4 && isLiquid(stem.charAt(end - 1)) && isConsonant(stem.charAt(end - 2))) {
      var root = stem.substring(0, end - 1);
      variants.add(root + "e" + stem.charAt(end - 1));
      variants.add(root + root.charAt(end - 2) + "e" + stem.charAt(end - 1));
    }
  }

  private static boolean isLiquid(char letter) {
    return letter == 'l' || letter == 'r';
  }

  private static boolean isConsonant(char letter) {
    return "bdfgkmnpstv".indexOf(letter) >= 0;
  }
}
