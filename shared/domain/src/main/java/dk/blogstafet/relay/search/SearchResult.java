package dk.blogstafet.relay.search;

import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Optional;

/// One page of the posts that match a query.
///
/// @param page from 1
/// @param total how many posts match, on all pages
/// @param posts the page's posts, best first. Posts that were withdrawn after they were indexed are
///   left out, so it can be shorter than a page
/// @param suggestion a query with similar words that occur; only if nothing matches
public record SearchResult(
    SearchQuery query,
    SearchFilter filter,
    int page,
    int total,
    List<MatchingPost> posts,
    SearchFacets facets,
    Optional<String> suggestion) {
  /// The number of posts on a page.
  public static final int PAGE = 10;

  /// The last page that can be asked for.
  public static final int LAST_PAGE = 1_000;

  public SearchResult {
    posts = List.copyOf(posts);
  }

  /// Returns the number of pages.
  public int pages() {
    return (total + PAGE - 1) / PAGE;
  }

  /// A post that matches, as it is published now.
  ///
  /// @param title its title, with matches
  /// @param excerpt its teaser, or the part of its text with the first match
  public record MatchingPost(
      RelayId relay, PostSummary post, List<TextRun> title, List<TextRun> excerpt) {}
}
