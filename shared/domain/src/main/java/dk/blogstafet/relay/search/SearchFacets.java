package dk.blogstafet.relay.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// How many of the posts found belong to each relay, category, year and author. The most frequent
/// come first, years newest first.
public record SearchFacets(
    List<FacetValue> relays,
    List<FacetValue> categories,
    List<FacetValue> years,
    List<FacetValue> authors) {
  /// The maximum number of values of each kind.
  public static final int MOST = 10;

  private static final Comparator<FacetValue> MOST_FIRST =
      Comparator.comparingInt(FacetValue::number).reversed().thenComparing(FacetValue::value);

  /// Counts the posts of a result.
  static SearchFacets of(List<IndexedPost> found) {
    return new SearchFacets(
        count(found, post -> Stream.of(value(post.relay().slug(), post.relay().slug()))),
        count(found, post -> Stream.of(value(post.category().slug(), post.category().name()))),
        count(found, post -> Stream.of(year(post))).stream()
            .sorted(Comparator.comparing(FacetValue::value).reversed())
            .toList(),
        count(found, post -> post.authors().stream().map(SearchFacets::author).distinct()));
  }

  private static FacetValue year(IndexedPost post) {
    var year = Integer.toString(post.date().getYear());
    return value(year, year);
  }

  private static FacetValue author(String name) {
    return value(IndexedPost.authorSlug(name), name);
  }

  private static FacetValue value(String value, String name) {
    return new FacetValue(value, name, 1);
  }

  private static List<FacetValue> count(
      List<IndexedPost> found, Function<IndexedPost, Stream<FacetValue>> values) {
    var counts = new LinkedHashMap<String, FacetValue>();
    found.stream()
        .flatMap(values)
        .filter(it -> !it.value().isEmpty())
        .forEach(it -> counts.merge(it.value(), it, FacetValue::plus));
    return counts.values().stream().sorted(MOST_FIRST).limit(MOST).toList();
  }

  /// A value of a filter.
  ///
  /// @param value as in addresses
  /// @param name as readers see it; of a relay its name in addresses
  /// @param number how many posts have it
  public record FacetValue(String value, String name, int number) {
    FacetValue plus(FacetValue other) {
      return new FacetValue(value, name, number + other.number);
    }
  }
}
