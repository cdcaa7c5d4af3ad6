package dk.blogstafet.relay.search;

import java.util.Optional;

/// Which posts a search is limited to; each part is empty if it doesn't limit the search.
///
/// @param relay a relay's name in addresses
/// @param category a category's name in addresses
/// @param author an author's name in addresses
public record SearchFilter(
    Optional<String> relay,
    Optional<String> category,
    Optional<Integer> year,
    Optional<String> author) {
  public static final SearchFilter NONE =
      new SearchFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  boolean accepts(IndexedPost post) {
    return relay.filter(it -> !it.equals(post.relay().slug())).isEmpty()
        && category.filter(it -> !it.equals(post.category().slug())).isEmpty()
        && year.filter(it -> it != post.date().getYear()).isEmpty()
        && author.filter(it -> !isBy(it, post)).isEmpty();
  }

  private static boolean isBy(String author, IndexedPost post) {
    return post.authors().stream().map(IndexedPost::authorSlug).anyMatch(author::equals);
  }
}
