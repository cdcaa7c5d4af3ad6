package dk.blogstafet.relay.search;

import java.util.Optional;

/// Which posts a search is limited to; each part is empty if it doesn't limit the search. No post
/// has a value that isn't a name or a year.
///
/// @param relay a relay's name in addresses
/// @param category a category's name in addresses
/// @param author an author's name in addresses
public record SearchFilter(
    Optional<String> relay,
    Optional<String> category,
    Optional<String> year,
    Optional<String> author) {
  public static final SearchFilter NONE =
      new SearchFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// Returns the filter with other values, of which an empty text limits nothing.
  public static SearchFilter of(String relay, String category, String year, String author) {
    return new SearchFilter(known(relay), known(category), known(year), known(author));
  }

  private static Optional<String> known(String value) {
    return Optional.of(value).filter(it -> !it.isEmpty());
  }

  boolean accepts(IndexedPost post) {
    return relay.filter(it -> !it.equals(post.relay().slug())).isEmpty()
        && category.filter(it -> !it.equals(post.category().slug())).isEmpty()
        && year.filter(it -> !it.equals(Integer.toString(post.date().getYear()))).isEmpty()
        && author.filter(it -> !isBy(it, post)).isEmpty();
  }

  private static boolean isBy(String author, IndexedPost post) {
    return post.authors().stream().map(IndexedPost::authorSlug).anyMatch(author::equals);
  }
}
