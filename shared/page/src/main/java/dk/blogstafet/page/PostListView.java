package dk.blogstafet.page;

import dk.blogstafet.relay.BatonNotice;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.PostCounts;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A list of posts as its page shows it.
///
/// @param urls the URLs of the category front pages
/// @param archive the years that a front page links to; empty on the page of a year
/// @param older the link to older posts on the page of a year
/// @param newer the link to newer posts on the page of a year
/// @param notice what the front page of a relay says about its baton
/// @param hasIssues whether the relay has newsletter issues
/// @param signUp the newsletter form; empty where the relay accepts no new posts
public record PostListView(
    PageLayout layout,
    Relay relay,
    PostListId listId,
    CategoryUrls urls,
    String title,
    List<PostSummary> posts,
    Optional<PostCounts> archive,
    Optional<YearPage> older,
    Optional<YearPage> newer,
    Optional<BatonNotice> notice,
    boolean hasIssues,
    Optional<SignUpForm> signUp) {
  private static final String OLDEST = "begyndelsen";

  public PostListView {
    posts = List.copyOf(posts);
  }

  /// Creates the posts of a newsletter issue, or of an author.
  public static PostListView ofSelection(
      PageLayout layout,
      Relay relay,
      String title,
      List<PostSummary> posts,
      Optional<SignUpForm> signUp) {
    var none = Optional.<YearPage>empty();
    return new PostListView(
        layout,
        relay,
        PostListId.of(relay.id()),
        new CategoryUrls(relay.id()),
        title,
        posts,
        Optional.empty(),
        none,
        none,
        Optional.empty(),
        true,
        signUp);
  }

  /// Returns the list's name: the relay's title, or the category.
  String name() {
    return listId.category().map(Category::name).orElse(relay.title());
  }

  /// Returns whether this is the relay's own list, with all categories.
  boolean isRelay() {
    return listId.category().isEmpty();
  }

  /// Returns what the relay's front page says about the baton, or the relay's end, if anything.
  Optional<String> state() {
    var words = layout.messages();
    return relay.isOpen()
        ? notice.flatMap(it -> text(words, it))
        : Optional.of(words.text("relay.closed"));
  }

  private Optional<String> text(LocalizedMessages words, BatonNotice notice) {
    return switch (notice) {
      case BatonNotice.HeldBy(var holder, var since) ->
          Optional.of(words.text("relay.holder", holder, words.longDate(since)));
      case BatonNotice.Resting() ->
          posts.stream()
              .findFirst()
              .map(newest -> words.text("relay.resting", words.longDate(newest.date())));
    };
  }

  /// Returns whether this is a relay's front page, and it says that the relay rests. The fronts of
  /// categories aren't rendered when that changes.
  boolean isResting() {
    return isRelay()
        && relay.isOpen()
        && notice.stream().anyMatch(BatonNotice.Resting.class::isInstance);
  }

  /// Returns whether the relay accepts posts, and doesn't rest.
  boolean isRunning() {
    return isRelay() && relay.isOpen() && !isResting();
  }

  /// Returns what the introduction says after its first paragraph.
  List<String> about() {
    return relay.paragraphs().stream().skip(1).toList();
  }

  boolean hasAbout() {
    return !about().isEmpty() || relay.article().isPresent();
  }

  /// Returns whether this is a page of an archive: a year, or a newsletter issue.
  boolean isArchive() {
    return archive.isEmpty();
  }

  /// Returns the anchor of a post in a list.
  static String anchor(PostSummary post) {
    return "etape-" + post.leg().number();
  }

  /// Returns the additional anchor of the oldest post of an archive page.
  @Nullable String oldestAnchor(PostSummary post) {
    return isArchive() && post.equals(posts.getLast()) ? OLDEST : null;
  }

  /// Returns the address of the relay's oldest post in its list, if there are several posts.
  Optional<String> start() {
    if (!isRelay() || posts.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        hasMore()
            ? PageUrls.year(page(years().getLast())) + "#" + OLDEST
            : "#" + anchor(posts.getLast()));
  }

  private boolean hasMore() {
    return posts.size() < years().stream().mapToInt(this::count).sum();
  }

  /// Returns the address of the posts after this page's last one: their year's page, at the last
  /// post that this page shows.
  Optional<String> more() {
    if (posts.isEmpty() || !hasMore()) {
      return Optional.empty();
    }
    var last = posts.getLast();
    var year = last.date().getYear();
    var shown = posts.stream().filter(post -> post.date().getYear() == year).count();
    var before = count(year) - Math.toIntExact(shown);
    return before > 0
        ? Optional.of(
            PageUrls.year(new YearPage(listId, year, before / YearPage.SIZE + 1))
                + "#"
                + anchor(last))
        : years().stream()
            .filter(other -> other < year)
            .findFirst()
            .map(other -> PageUrls.year(new YearPage(listId, other, YearPage.pages(count(other)))));
  }

  /// Marks a link to this list (`aria-current`): as the current page on the front page, and as the
  /// current section on the page of a year.
  @Nullable String current(PostListId other) {
    if (!listId.equals(other)) {
      return null;
    }
    return archive.isPresent() ? "page" : "true";
  }

  /// Returns the archive's years, newest first.
  List<Integer> years() {
    return archive.orElse(PostCounts.NONE).years(listId.category()).reversed();
  }

  int count(int year) {
    return archive.orElse(PostCounts.NONE).of(year, listId.category());
  }

  YearPage page(int year) {
    return new YearPage(listId, year, 1);
  }

  /// Returns the text of a link to the page of a year.
  String label(YearPage page) {
    var year = Integer.toString(page.year());
    return page.number() == 1 ? year : year + ", " + part(page);
  }

  private String part(YearPage page) {
    return layout.messages().text("year.part") + " " + page.number();
  }
}
