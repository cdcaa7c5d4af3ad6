package dk.blogstafet.relay.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Stems Danish words by the rules of the Snowball algorithm for Danish
/// (snowballstem.org/algorithms/danish), with two rules of our own: the past tense (`arbejdede`),
/// and short nouns that end in a vowel (`byerne`, `træet`). A stem is always the start of the word.
final class DanishStemmer {
  private static final String VOWELS = "aeiouyæåø";
  private static final String BEFORE_S = "abcdfghjklmnoprtvyzå";

  private static final List<String> INFLECTIONS =
      longestFirst(
          "hed ethed ered e ede erede ende erende ene erne ere en heden eren er heder erer heds es "
              + "endes erendes enes ernes eres ens hedens erens ers ets erets et eret");

  private static final List<String> DERIVATIONS = longestFirst("ig lig elig els");
  private static final List<String> AFTER_VOWEL =
      longestFirst("en ens ene enes et ets er ers erne ernes");
  private static final List<String> DOUBLED = List.of("gd", "dt", "gt", "kt");

  private DanishStemmer() {}

  /// Returns a folded word without its inflection: `ledelserne` becomes `ledels`.
  static String light(String word) {
    return undoubled(word, inflected(word));
  }

  /// Returns a folded word without its inflection and derivation: `ledelserne` becomes `led`.
  static String full(String word) {
    var stem = inflected(word);
    var start = region(word);
    if (stem.endsWith("igst") && stem.length() - 4 >= start) {
      stem = stem.substring(0, stem.length() - 2);
    }
    var shorter = without(DERIVATIONS, stem, start);
    if (!shorter.equals(stem)) {
      stem = shortened(shorter, start);
    } else if (stem.endsWith("løst") && stem.length() - 4 >= start) {
      stem = stem.substring(0, stem.length() - 1);
    }
    return undoubled(word, stem);
  }

  private static String inflected(String word) {
    var root = rootOfShortNoun(word);
    if (!root.isEmpty()) {
      return root;
    }
    var start = region(word);
    var stem = without(INFLECTIONS, word, start);
    var isGenitive =
        stem.equals(word)
            && word.endsWith("s")
            && word.length() - 1 >= start
            && BEFORE_S.indexOf(word.charAt(word.length() - 2)) >= 0;
    return shortened(isGenitive ? word.substring(0, word.length() - 1) : stem, start);
  }

  /// Returns where inflections may start: after the first consonant that follows a vowel, but not
  /// before the fourth letter.
  private static int region(String word) {
    var at = 0;
    while (at < word.length() && !isVowel(word.charAt(at))) {
      at++;
    }
    while (at < word.length() && isVowel(word.charAt(at))) {
      at++;
    }
    return at >= word.length() ? word.length() : Math.max(3, at + 1);
  }

  /// Loops, not streams: a query stems thousands of words.
  private static String without(List<String> endings, String word, int start) {
    for (var ending : endings) {
      var length = word.length() - ending.length();
      if (length >= start && word.endsWith(ending)) {
        return word.substring(0, length);
      }
    }
    return word;
  }

  private static String shortened(String stem, int start) {
    if (stem.length() - 2 >= start) {
      for (var doubled : DOUBLED) {
        if (stem.endsWith(doubled)) {
          return stem.substring(0, stem.length() - 1);
        }
      }
    }
    return stem;
  }

  private static String undoubled(String word, String stem) {
    var last = stem.length() - 1;
    var isDouble =
        last >= region(word)
            && stem.charAt(last) == stem.charAt(last - 1)
            && !isVowel(stem.charAt(last));
    return isDouble ? stem.substring(0, last) : stem;
  }

  /// Returns the root of a noun of one vowel with an ending; empty for other words.
  private static String rootOfShortNoun(String word) {
    for (var ending : AFTER_VOWEL) {
      var length = word.length() - ending.length();
      if (isOpenSyllable(word, length) && word.endsWith(ending)) {
        return word.substring(0, length);
      }
    }
    return "";
  }

  /// Returns whether the first letters of a word are one to three consonants and a vowel.
  private static boolean isOpenSyllable(String word, int length) {
    if (length < 2 || length > 4 || !isVowel(word.charAt(length - 1))) {
      return false;
    }
    for (var at = 0; at < length - 1; at++) {
      if (isVowel(word.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVowel(int letter) {
    return VOWELS.indexOf(letter) >= 0;
  }

  private static List<String> longestFirst(String endings) {
    return Stream.of(endings.split(" "))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }
}
