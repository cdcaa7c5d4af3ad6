package dk.blogstafet.relay.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A word of a query, and how well the words of posts match it.
public final class SearchWord {
  /// The weight of a word with the same stem.
  static final double SAME = 1.0;

  /// The weight of a compound that begins or ends with the word.
  static final double COMPOUND = 0.4;

  /// Shorter stems begin and end too many unrelated words.
  private static final int SHORTEST_PART = 4;

  /// A shorter rest is more often an ending than a word; a long stem may have an ending.
  private static final int SHORTEST_REST = 3;

  /// The same for a rest that begins with a vowel, as most foreign endings do.
  private static final int SHORTEST_AFTER_VOWEL = 5;

  private static final int SHORTEST_START = 2;
  private static final Set<String> ENDINGS = Set.of("ring", "ning", "ling", "rede");
  private static final String VOWELS = "aeiouyæøå";

  private static final int LONG_STEM = 6;

  private final String term;
  private final List<WordForm> forms;

  /// Creates a word.
  ///
  /// @param term the folded word
  SearchWord(String term) {
    this.term = term;
    this.forms = WordVariants.of(term).stream().map(WordForm::of).toList();
  }

  /// Returns the folded word.
  public String term() {
    return term;
  }

  /// Returns the starts of all words that begin as this one does, or have the same stem.
  List<String> prefixes() {
    return forms.stream().map(WordForm::prefix).distinct().toList();
  }

  /// Returns what ends compounds of this word, or their stems.
  List<String> compoundEnds() {
    return forms.stream().flatMap(WordForm::parts).distinct().toList();
  }

  /// Returns the weight of a folded word: 0 if it doesn't match.
  double weight(String other) {
    var otherForm = WordForm.of(other);
    for (var form : forms) {
      if (form.isSame(otherForm)) {
        return SAME;
      }
    }
    for (var form : forms) {
      if (form.begins(other) || form.ends(otherForm)) {
        return COMPOUND;
      }
    }
    return 0;
  }

  private static boolean isPart(String stem) {
    return stem.length() >= SHORTEST_PART;
  }

  /// A folded word with its stems.
  private record WordForm(String word, String light, String full, String english) {
    static WordForm of(String word) {
      return new WordForm(
          word, DanishStemmer.light(word), DanishStemmer.full(word), EnglishStemmer.stem(word));
    }

    /// An English stem may end in i instead of y.
    String prefix() {
      var shortest = Math.min(full.length(), Math.max(2, english.length() - 1));
      return word.substring(0, Math.min(shortest, word.length()));
    }

    boolean isSame(WordForm other) {
      return word.equals(other.word)
          || word.equals(other.light)
          || full.equals(other.full)
          || english.equals(other.english);
    }

    boolean begins(String other) {
      return begins(other, light) || begins(other, word);
    }

    private static boolean begins(String other, String part) {
      return isPart(part)
          && other.startsWith(part)
          && isRest(other.substring(part.length()), part.length());
    }

    boolean ends(WordForm other) {
      return endsWith(other, light) || endsWith(other, word);
    }

    private static boolean endsWith(WordForm other, String part) {
      return isPart(part) && (endsWith(other.light, part) || endsWith(other.word, part));
    }

    private static boolean endsWith(String whole, String part) {
      return whole.endsWith(part) && whole.length() - part.length() >= SHORTEST_START;
    }

    /// Returns whether the rest of a compound looks like a word, and not like an ending.
    private static boolean isRest(String rest, int partLength) {
      if (rest.isEmpty() || ENDINGS.contains(rest)) {
        return false;
      }
      var isVowel = VOWELS.indexOf(rest.charAt(0)) >= 0;
      var least = isVowel ? SHORTEST_AFTER_VOWEL : SHORTEST_REST;
      return rest.length() >= least || (partLength >= LONG_STEM && rest.length() < SHORTEST_REST);
    }

    /// Both forms: the stem of a word can be shorter than that of its compounds (`budget`).
    Stream<String> parts() {
      return Stream.of(light, word).filter(SearchWord::isPart);
    }
  }
}
