package dk.blogstafet.relay;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The number of posts of a relay by year and category (by its slug). Page numbers are derived from
/// it without counting posts.
public record PostCounts(Map<Integer, Map<String, Integer>> byYear) {
  public static final PostCounts NONE = new PostCounts(Map.of());

  public PostCounts {
    var years = new TreeMap<Integer, Map<String, Integer>>();
    byYear.forEach((year, counts) -> years.put(year, Map.copyOf(counts)));
    byYear = Collections.unmodifiableMap(years);
  }

  public int total() {
    return byYear.values().stream().mapToInt(PostCounts::sum).sum();
  }

  /// Returns the number of posts in a year, in a category if given.
  public int of(int year, Optional<Category> category) {
    var counts = byYear.getOrDefault(year, Map.of());
    return category.map(it -> counts.getOrDefault(it.slug(), 0)).orElseGet(() -> sum(counts));
  }

  /// Returns the number of posts in a category over all years.
  public int of(Category category) {
    return byYear.values().stream()
        .mapToInt(counts -> counts.getOrDefault(category.slug(), 0))
        .sum();
  }

  /// Returns the years that have posts, oldest first, in a category if given.
  public List<Integer> years(Optional<Category> category) {
    return byYear.keySet().stream().filter(year -> of(year, category) > 0).toList();
  }

  PostCounts plus(ListPosition listPosition) {
    return changed(listPosition, 1);
  }

  PostCounts minus(ListPosition listPosition) {
    return changed(listPosition, -1);
  }

  private PostCounts changed(ListPosition listPosition, int by) {
    var years = new TreeMap<>(byYear);
    var year = listPosition.position().date().getYear();
    var counts = new TreeMap<>(years.getOrDefault(year, Map.of()));
    counts.merge(listPosition.category().slug(), by, Integer::sum);
    counts.values().removeIf(count -> count == 0);
    years.put(year, counts);
    years.values().removeIf(Map::isEmpty);
    return new PostCounts(years);
  }

  private static int sum(Map<String, Integer> counts) {
    return sum(counts.values());
  }

  private static int sum(Collection<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }
}
