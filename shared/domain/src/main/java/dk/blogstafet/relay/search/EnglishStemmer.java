package dk.blogstafet.relay.search;

/// Stems English words without a dictionary: plurals as in Harman's S stemmer ("How Effective Is
/// Suffixing?", 1991), and the endings -ed, -ing and -ly. A stem need not be a word.
final class EnglishStemmer {
  private static final int SHORTEST = 3;
  private static final String VOWELS = "aeiouyæø";

  private EnglishStemmer() {}

  /// Returns the stem of a folded word.
  static String stem(String word) {
    return finished(withoutEnding(singular(word)));
  }

  private static String singular(String word) {
    if (ends(word, "ies") && !ends(word, "eies") && !ends(word, "aies")) {
      return cut(word, 3) + "y";
    }
    if (ends(word, "sses") || ends(word, "ches") || ends(word, "shes") || ends(word, "xes")) {
      return cut(word, 2);
    }
    return ends(word, "s") && !ends(word, "us") && !ends(word, "ss") ? cut(word, 1) : word;
  }

  private static String withoutEnding(String word) {
    for (var ending : new String[] {"ing", "ed", "ly"}) {
      var root = ends(word, ending) ? cut(word, ending.length()) : "";
      if (root.length() >= SHORTEST && root.chars().anyMatch(it -> VOWELS.indexOf(it) >= 0)) {
        return undoubled(root);
      }
    }
    return word;
  }

  private static String undoubled(String root) {
    var last = root.length() - 1;
    var isDouble =
        last > 2
            && root.charAt(last) == root.charAt(last - 1)
            && "lsz".indexOf(root.charAt(last)) < 0;
    return isDouble ? cut(root, 1) : root;
  }

  /// Drops a final e, and writes a final y as i.
  private static String finished(String word) {
    if (ends(word, "e")) {
      return cut(word, 1);
    }
    return ends(word, "y") ? cut(word, 1) + "i" : word;
  }

  private static boolean ends(String word, String ending) {
    return word.length() - ending.length() >= SHORTEST - 1 && word.endsWith(ending);
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
