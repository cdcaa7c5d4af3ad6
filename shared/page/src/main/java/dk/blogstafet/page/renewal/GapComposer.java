package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Addresses;
import dk.blogstafet.page.Omission;
import dk.blogstafet.page.PageRenderer;
import dk.blogstafet.page.Renderer;
import dk.blogstafet.page.YearPage;
import dk.blogstafet.relay.ListPosition;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelaySnapshot;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Composes just the pages that some changes touched, however long the relay is.
final class GapComposer {
  private final TolerantRenderer renderer;
  private final Omissions omissions;
  private final Posts posts;
  private final RelaySnapshot snapshot;
  private final Touched touched;
  private final Edition edition;

  private GapComposer(
      Posts posts,
      TolerantRenderer renderer,
      Omissions omissions,
      RelaySnapshot relaySnapshot,
      Touched touched) {
    this.edition = new Edition(true, omissions);
    this.posts = posts;
    this.renderer = renderer;
    this.omissions = omissions;
    this.snapshot = relaySnapshot;
    this.touched = touched;
  }

  /// Composes what changes touched.
  ///
  /// @param recent those of the changes whose posts have no pages yet
  /// @param known what can't be rendered
  static Edition compose(
      Posts posts,
      PageRenderer pages,
      RelaySnapshot relaySnapshot,
      Touched touched,
      Touched recent,
      Set<Omission> known) {
    var omissions = new Omissions(relaySnapshot.id(), known, recent.posts());
    var renderer = new TolerantRenderer(pages, omissions);
    return omissions.complete(() -> {
      var composer = new GapComposer(posts, renderer, omissions, relaySnapshot, touched);
      composer.compose(recent);
      return composer.edition;
    });
  }

  private void compose(Touched recent) {
    var shelf = list(snapshot.listId());
    touched.categories().forEach(category -> list(PostListId.of(snapshot.id(), category)));
    var pages = new PostComposer(posts, renderer, omissions, snapshot, edition);
    var wanted = PostComposer.withNeighbours(shelf, recent);
    var feed = shelf.newest(Renderer.FEED).stream().map(PostSummary::id).toList();
    var whole = pages.whole(Stream.of(wanted, feed).flatMap(Collection::stream).toList());
    edition.lists().addAll(renderer.feeds(snapshot, pick(whole, feed)));
    pages.compose(shelf, wanted, whole);
    touched.departed().forEach(post -> edition.remove(snapshot.id(), post));
    touched.posts().stream()
        .filter(omissions::has)
        .forEach(post -> edition.remove(snapshot.id(), post));
  }

  private static List<Post> pick(Map<PostId, Post> whole, List<PostId> ids) {
    return ids.stream().flatMap(id -> Optional.ofNullable(whole.get(id)).stream()).toList();
  }

  /// Composes a list's front and the pages of every year that was touched.
  private Shelf list(PostListId listId) {
    var reach = Reach.of(snapshot, listId, touched);
    var shelf = new Shelf(posts, snapshot, listId, omissions, reach);
    var newest = shelf.newest(Renderer.FRONT);
    edition.lists().add(renderer.front(snapshot, listId, newest));
    newest.forEach(this::name);
    touched.years(listId).forEach(year -> year(shelf, year));
    return shelf;
  }

  private void year(Shelf shelf, int year) {
    var listId = shelf.listId();
    var count = shelf.count(year);
    var pages = YearPage.pages(count);
    for (var number = firstPage(shelf, year); number <= pages; number++) {
      page(shelf, new YearPage(listId, year, number));
    }
    var most = YearPage.pages(count + touched.departures(listId, year));
    for (var number = pages + 1; number <= most; number++) {
      remove(new YearPage(listId, year, number));
    }
    if (count <= touched.arrivals(listId, year)) {
      neighbourYears(shelf, year);
    }
  }

  /// The first page of a year that may have changed: nothing before the earliest touched post has
  /// moved, but a page that was just filled may link to one after it.
  private int firstPage(Shelf shelf, int year) {
    var earliest =
        touched.spots(shelf.listId()).stream()
            .map(ListPosition::position)
            .filter(position -> position.date().getYear() == year)
            .min(Comparator.<PostPosition>naturalOrder())
            .orElseThrow();
    return Math.max(1, YearPage.pages(shelf.index(earliest)));
  }

  private void page(Shelf shelf, YearPage page) {
    var rows = shelf.page(page);
    rows.forEach(this::name);
    edition.lists().add(renderer.year(snapshot, page, rows));
    if (page.listId().category().isEmpty()) {
      edition.lists().add(renderer.sitemap(snapshot, page, rows));
    }
  }

  private void name(PostSummary post) {
    edition.named().add(post.id());
  }

  private void remove(YearPage page) {
    edition.removals().add(Addresses.key(Addresses.year(page)));
    if (page.listId().category().isEmpty()) {
      edition.removals().add(Addresses.key(Addresses.sitemap(page)));
    }
  }

  /// A year that came or went changes the links of the years beside it: of the earlier one's last
  /// page and the later one's first.
  private void neighbourYears(Shelf shelf, int year) {
    var years = snapshot.counts().years(shelf.listId().category());
    years.stream()
        .filter(other -> other < year)
        .max(Comparator.naturalOrder())
        .ifPresent(earlier -> {
          var last = YearPage.pages(shelf.count(earlier));
          page(shelf, new YearPage(shelf.listId(), earlier, last));
        });
    years.stream()
        .filter(other -> other > year)
        .findFirst()
        .ifPresent(later -> page(shelf, new YearPage(shelf.listId(), later, 1)));
  }
}
