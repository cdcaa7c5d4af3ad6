package dk.blogstafet.local.migration;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.validation.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Chooses one category for each post: one that the relay has, or else the post's first, which the
/// relay gets. A given one stands in for posts without any.
final class CategoryChoice {
  /// What programs call posts that have no category.
  private static final Set<String> NONE =
      Set.of(
          "uncategorized",
          "uncategorised",
          "ikke-kategoriseret",
          "ukategoriseret",
          "ingen-kategori");

  private final Map<String, String> bySlug = new LinkedHashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final int own;
  private final Optional<String> fallback;

  /// @param own the relay's
  /// @param fallback for posts without a category
  CategoryChoice(List<Category> own, Optional<String> fallback) {
    own.forEach(it -> bySlug.put(it.slug(), it.name()));
    this.own = bySlug.size();
    this.fallback = fallback;
  }

  /// Returns the name of a post's category; empty if it has none.
  Optional<String> of(List<String> categories) {
    var named =
        categories.stream()
            .filter(it -> !NONE.contains(it.toLowerCase(Locale.ROOT).replace(' ', '-')))
            .filter(it -> !Slug.of(it).isEmpty())
            .toList();
    return named.stream()
        .filter(it -> bySlug.containsKey(Slug.of(it)))
        .findFirst()
        .or(() -> named.stream().findFirst())
        .or(() -> fallback)
        .or(() -> categories.stream().filter(it -> !Slug.of(it).isEmpty()).findFirst())
        .map(it -> bySlug.getOrDefault(Slug.of(it), it));
  }

  /// Counts a post of a category.
  void use(String name) {
    bySlug.putIfAbsent(Slug.of(name), name);
    uses.merge(Slug.of(name), 1, Integer::sum);
  }

  /// Returns all categories, the relay's first and then those with most posts, at most so many.
  List<String> kept(int most) {
    var slugs = List.copyOf(bySlug.keySet());
    var kept = new ArrayList<>(slugs.subList(0, own));
    slugs.subList(own, slugs.size()).stream()
        .sorted(Comparator.comparingInt(it -> -uses.getOrDefault(it, 0)))
        .limit(Math.max(0, most - own))
        .forEach(kept::add);
    return kept.stream().map(it -> bySlug.getOrDefault(it, it)).toList();
  }
}
