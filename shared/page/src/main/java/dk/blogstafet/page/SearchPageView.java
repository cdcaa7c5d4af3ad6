package dk.blogstafet.page;

import dk.blogstafet.page.ArticlePageView.NavLink;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.search.TextRun;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The page with search results.
///
/// @param typed what the reader searched for
/// @param paragraphs what was found, or how to search
/// @param suggestion a search with similar words
/// @param active the filters in use, each as a link that removes it
/// @param pages the previous and the next page
public record SearchPageView(
    PageLayout layout,
    String typed,
    List<String> paragraphs,
    Optional<NavLink> suggestion,
    List<NavLink> active,
    List<FoundPostView> posts,
    List<NavLink> pages,
    List<FilterView> filters) {
  public SearchPageView {
    paragraphs = List.copyOf(paragraphs);
    active = List.copyOf(active);
    posts = List.copyOf(posts);
    pages = List.copyOf(pages);
    filters = List.copyOf(filters);
  }

  /// Returns the language of a relay if it isn't the page's.
  @Nullable String otherLanguage(Relay relay) {
    return relay.language() == layout.messages().language() ? null : relay.language().tag();
  }

  /// A post that was found.
  public record FoundPostView(
      Relay relay,
      LocalizedMessages words,
      PostSummary post,
      List<TextRun> title,
      List<TextRun> excerpt) {}

  /// The values by which the results can be limited, as links.
  public record FilterView(String title, List<NavLink> links) {}
}
