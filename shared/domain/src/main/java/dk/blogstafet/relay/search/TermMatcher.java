package dk.blogstafet.relay.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts how often posts of an index have a word or phrase. A word in the title counts four times.
final class TermMatcher {
  private static final int TITLE = 4;

  private final SearchIndex index;

  TermMatcher(SearchIndex index) {
    this.index = index;
  }

  /// Returns the weighted number of occurrences in each post.
  double[] frequencies(SearchWord word) {
    var frequencies = new double[index.posts().size()];
    terms(word)
        .forEach((term, weight) -> {
          for (var cursor = index.postings(term); cursor.next(); ) {
            var title = index.posts().get(cursor.post()).titleWords();
            frequencies[cursor.post()] += weight * cursor.weighted(title, TITLE);
          }
        });
    return frequencies;
  }

  /// Returns the weighted number of occurrences of a phrase in each post.
  double[] frequencies(List<String> phrase) {
    var ends = ends(phrase.getFirst());
    for (var next : phrase.subList(1, phrase.size())) {
      ends = following(ends, ends(next));
    }
    var frequencies = new double[ends.size()];
    for (var post = 0; post < frequencies.length; post++) {
      var title = index.posts().get(post).titleWords();
      for (var end : ends.get(post)) {
        frequencies[post] += end < title ? TITLE : 1;
      }
    }
    return frequencies;
  }

  /// Returns the positions of a word in each post.
  private List<int[]> ends(String word) {
    var positions = new ArrayList<int[]>(index.posts().size());
    index.posts().forEach(_ -> positions.add(new int[0]));
    var term = index.firstFrom(word);
    if (term < index.terms() && index.term(term).equals(word)) {
      for (var cursor = index.postings(term); cursor.next(); ) {
        positions.set(cursor.post(), cursor.positions());
      }
    }
    return positions;
  }

  private static List<int[]> following(List<int[]> before, List<int[]> positions) {
    var following = new ArrayList<int[]>(before.size());
    for (var post = 0; post < before.size(); post++) {
      var starts = new HashSet<Integer>();
      Arrays.stream(before.get(post)).forEach(starts::add);
      following.add(
          Arrays.stream(positions.get(post)).filter(it -> starts.contains(it - 1)).toArray());
    }
    return following;
  }

  /// Returns the terms that match a word, with their weights.
  private Map<Integer, Double> terms(SearchWord word) {
    var terms = new TreeMap<Integer, Double>();
    for (var prefix : word.prefixes()) {
      var bytes = prefix.getBytes(StandardCharsets.UTF_8);
      for (var term = index.firstFrom(prefix);
          term < index.terms() && index.startsWith(term, bytes);
          term++) {
        add(term, word, terms);
      }
    }
    for (var ending : word.compoundEnds()) {
      var bytes = ending.getBytes(StandardCharsets.UTF_8);
      for (var term = 0; term < index.terms(); term++) {
        if (index.endsWith(term, bytes)) {
          add(term, word, terms);
        }
      }
    }
    return terms;
  }

  private void add(int term, SearchWord word, Map<Integer, Double> terms) {
    var weight = word.weight(index.term(term));
    if (weight > 0) {
      terms.put(term, weight);
    }
  }
}
