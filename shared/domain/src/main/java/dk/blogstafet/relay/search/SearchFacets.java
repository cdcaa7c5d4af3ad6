package dk.blogstafet.relay.search;

import dk.blogstafet.relay.validation.Slug;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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
        count(found, post -> List.of(post.relay().slug()), name -> name),
        count(found, post -> List.of(post.category().name()), Slug::of),
        count(found, post -> List.of(Integer.toString(post.date().getYear())), name -> name)
            .stream()
            .sorted(Comparator.comparing(FacetValue::value).reversed())
            .toList(),
        count(found, IndexedPost::authors, IndexedPost::authorSlug));
  }

  /// Counts names first: there are few, and making an address of each takes longer.
  private static List<FacetValue> count(
      List<IndexedPost> found,
      Function<IndexedPost, List<String>> names,
      UnaryOperator<String> value) {
    var numbers = new LinkedHashMap<String, Integer>();
    for (var post : found) {
      names.apply(post).forEach(name -> numbers.merge(name, 1, Integer::sum));
    }
    var values = new LinkedHashMap<String, FacetValue>();
    numbers.forEach((name, number) -> {
      var counted = new FacetValue(value.apply(name), name, number);
      values.merge(counted.value(), counted, FacetValue::plus);
    });
    values.remove("");
    return values.values().stream().sorted(MOST_FIRST).limit(MOST).toList();
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
