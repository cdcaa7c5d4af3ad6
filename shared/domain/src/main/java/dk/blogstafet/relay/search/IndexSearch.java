package dk.blogstafet.relay.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Finds the posts of an index that have all words and phrases of a query, best first, by BM25
/// (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009). Posts that match
/// equally well are ordered by date, newest first.
public final class IndexSearch {
  /// How fast the weight of a repeated word stops growing, and how much long texts count less: the
  /// usual values.
  private static final double SATURATION = 1.2;

  private static final double LENGTH = 0.75;

  private final SearchIndex index;
  private final TermMatcher matcher;
  private final double averageWords;

  public IndexSearch(SearchIndex index) {
    this.index = index;
    this.matcher = new TermMatcher(index);
    this.averageWords = index.posts().stream().mapToInt(IndexedPost::words).average().orElse(1);
  }

  /// Returns the posts that match, best first; none for an empty query.
  public List<IndexedPost> find(SearchQuery query, SearchFilter filter) {
    var parts = new ArrayList<double[]>();
    query.words().forEach(word -> parts.add(matcher.frequencies(word)));
    query.phrases().forEach(phrase -> parts.add(matcher.frequencies(phrase)));
    var scores = scores(parts);
    var best = Comparator.<Integer>comparingDouble(post -> -scores[post]);
    return IntStream.range(0, parts.isEmpty() ? 0 : scores.length)
        .map(number -> scores.length - 1 - number)
        .filter(post -> scores[post] > 0 && filter.accepts(index.posts().get(post)))
        .boxed()
        .sorted(best)
        .map(index.posts()::get)
        .toList();
  }

  /// Returns whether any post has a word in some form.
  boolean has(SearchWord word) {
    return Arrays.stream(matcher.frequencies(word)).anyMatch(it -> it > 0);
  }

  /// Returns the score of each post; 0 for posts that lack a part.
  private double[] scores(List<double[]> parts) {
    var scores = new double[index.posts().size()];
    var found = new int[scores.length];
    for (var part : parts) {
      var rarity = rarity(part);
      for (var post = 0; post < scores.length; post++) {
        if (part[post] > 0) {
          scores[post] += rarity * saturated(part[post], index.posts().get(post));
          found[post]++;
        }
      }
    }
    for (var post = 0; post < scores.length; post++) {
      scores[post] = found[post] == parts.size() ? scores[post] : 0;
    }
    return scores;
  }

  private static double rarity(double[] part) {
    var number = Arrays.stream(part).filter(it -> it > 0).count();
    return Math.log(1 + (part.length - number + 0.5) / (number + 0.5));
  }

  private double saturated(double frequency, IndexedPost post) {
    var length = 1 - LENGTH + LENGTH * post.words() / averageWords;
    return frequency * (SATURATION + 1) / (frequency + SATURATION * length);
  }
}
