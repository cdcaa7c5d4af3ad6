package dk.blogstafet.relay.search;

import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the word of an index that is most similar to a misspelt one: one letter wrong, missing,
/// added or exchanged with its neighbour; two in words of at least seven letters.
final class SpellingSuggestion {
  private static final int SHORTEST = 4;
  private static final int LONG = 7;

  private final SearchIndex index;

  SpellingSuggestion(SearchIndex index) {
    this.index = index;
  }

  /// Returns the number of the nearest term; of equally near ones, the first in order.
  Optional<Integer> nearest(String word) {
    var nearest = -1;
    var least = most(word) + 1;
    for (var term = 0; term < index.terms() && least > 1; term++) {
      var distance = distance(word, index.term(term), least - 1);
      if (distance < least) {
        least = distance;
        nearest = term;
      }
    }
    return nearest < 0 ? Optional.empty() : Optional.of(nearest);
  }

  private static int most(String word) {
    if (word.length() < SHORTEST) {
      return 0;
    }
    return word.length() < LONG ? 1 : 2;
  }

  /// Returns the edit distance with exchanges (Damerau, 1964), or more than `most` if it is larger.
  private static int distance(String word, String other, int most) {
    if (Math.abs(word.length() - other.length()) > most || other.length() < SHORTEST - 1) {
      return most + 1;
    }
    var before = new int[other.length() + 1];
    var last = IntStream.rangeClosed(0, other.length()).toArray();
    for (var row = 1; row <= word.length(); row++) {
      var next = row(word, other, row, last, before);
      before = last;
      last = next;
    }
    return last[other.length()];
  }

  private static int[] row(String word, String other, int row, int[] last, int[] before) {
    var next = new int[other.length() + 1];
    next[0] = row;
    for (var at = 1; at <= other.length(); at++) {
      var same = word.charAt(row - 1) == other.charAt(at - 1);
      next[at] = Math.min(Math.min(next[at - 1], last[at]) + 1, last[at - 1] + (same ? 0 : 1));
      var isExchanged =
          row > 1
              && at > 1
              && word.charAt(row - 1) == other.charAt(at - 2)
              && word.charAt(row - 2) == other.charAt(at - 1);
      if (isExchanged) {
        next[at] = Math.min(next[at], before[at - 2] + 1);
      }
    }
    return next;
  }
}
