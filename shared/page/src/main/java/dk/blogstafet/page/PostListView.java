package dk.blogstafet.page;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.PostCounts;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A list of posts as its page shows it.
///
/// @param urls where the categories' fronts are
/// @param archive the years that a front links to; none on a year's page
/// @param older where a year's page goes on to
/// @param newer and where it comes from
/// @param signUp the form for its newsletter; none where nothing new will come
record PostListView(
    PageLayout layout,
    Relay relay,
    PostListId listId,
    CategoryUrls urls,
    String title,
    List<PostSummary> posts,
    Optional<PostCounts> archive,
    Optional<YearPage> older,
    Optional<YearPage> newer,
    Optional<SignUpForm> signUp) {
  PostListView {
    posts = List.copyOf(posts);
  }

  /// What the list is called: the relay's title, or the category.
  String name() {
    return listId.category().map(Category::name).orElse(relay.title());
  }

  /// Whether this is the relay's own list, with all categories in it.
  boolean isRelay() {
    return listId.category().isEmpty();
  }

  /// How a link to a list is marked on this page (`aria-current`), if it is this list: as the page
  /// itself on the front, as what is shown a part of on a year's page.
  @Nullable String current(PostListId other) {
    if (!listId.equals(other)) {
      return null;
    }
    return archive.isPresent() ? "page" : "true";
  }

  /// The archive's years, newest first.
  List<Integer> years() {
    return archive.orElse(PostCounts.NONE).years(listId.category()).reversed();
  }

  int count(int year) {
    return archive.orElse(PostCounts.NONE).of(year, listId.category());
  }

  YearPage page(int year) {
    return new YearPage(listId, year, 1);
  }

  /// What a link to a year's page says.
  String label(YearPage page) {
    var year = Integer.toString(page.year());
    return page.number() == 1 ? year : year + ", " + part(page);
  }

  private String part(YearPage page) {
    return layout.messages().text("year.part") + " " + page.number();
  }
}
