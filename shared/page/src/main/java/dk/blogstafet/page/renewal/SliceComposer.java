package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Omission;
import dk.blogstafet.page.PageRenderer;
import dk.blogstafet.page.Pages;
import dk.blogstafet.page.Renderer;
import dk.blogstafet.page.YearPage;
import dk.blogstafet.page.renewal.Cursor.Stage;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelaySnapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Composes all of a relay's pages, a slice at a time: years page by page, then each category's,
/// then fronts and feeds, and at last takes away what doesn't belong.
final class SliceComposer {
  private final Posts posts;
  private final PageRenderer pages;
  private final Set<Omission> known;
  private final Sweep sweep;

  /// Composes from posts.
  ///
  /// @param known what is known not to be rendered; of posts before the cursor, all that is
  SliceComposer(Posts posts, PageRenderer pages, Pages store, Set<Omission> known) {
    this.posts = posts;
    this.pages = pages;
    this.known = known;
    this.sweep = new Sweep(posts, store);
  }

  Slice compose(RelaySnapshot snapshot, Cursor cursor) {
    return switch (cursor.stage()) {
      case POSTS -> years(snapshot, snapshot.listId(), cursor);
      case CATEGORIES -> categories(snapshot, cursor);
      case FRONTS -> fronts(snapshot, cursor);
      case SWEEP -> sweep.compose(snapshot, cursor, omissions(snapshot, List.of()));
    };
  }

  private Omissions omissions(RelaySnapshot snapshot, List<PostSummary> tried) {
    return new Omissions(snapshot.id(), known, tried.stream().map(PostSummary::id).toList());
  }

  private static Edition nothing(RelaySnapshot snapshot) {
    return new Edition(false, new Omissions(snapshot.id(), Set.of(), List.of()));
  }

  private Slice categories(RelaySnapshot snapshot, Cursor cursor) {
    return snapshot
        .relay()
        .categoryBySlug(cursor.category())
        .map(category -> years(snapshot, PostListId.of(snapshot.id(), category), cursor))
        // The relay has dropped it meanwhile: those that it has are gone through again.
        .orElseGet(
            () -> new Slice(nothing(snapshot), Optional.of(firstCategory(snapshot, cursor))));
  }

  private static Cursor firstCategory(RelaySnapshot snapshot, Cursor cursor) {
    return cursor.atCategory(snapshot.relay().categories().getFirst().slug());
  }

  /// A page of a list's year, or the way to what comes after its last.
  private Slice years(RelaySnapshot snapshot, PostListId listId, Cursor cursor) {
    var counts = snapshot.counts();
    var year =
        counts.years(listId.category()).stream().filter(it -> it >= cursor.year()).findFirst();
    if (year.isEmpty()) {
      return new Slice(nothing(snapshot), Optional.of(afterYears(snapshot, listId, cursor)));
    }
    var moved = cursor.revision() != snapshot.revision().number();
    var here = year.get() != cursor.year() || moved ? cursor.atYear(year.get()) : cursor;
    return page(snapshot, listId, here);
  }

  private Slice page(RelaySnapshot snapshot, PostListId listId, Cursor cursor) {
    var page = new YearPage(listId, cursor.year(), cursor.number());
    var after = cursor.after().orElseGet(() -> endOf(cursor.year() - 1));
    var found = posts.oldest(listId, Optional.of(after), YearPage.SIZE + 1);
    var rows =
        found.stream()
            .limit(YearPage.SIZE)
            .filter(post -> post.date().getYear() == cursor.year())
            .toList();
    if (rows.isEmpty()) {
      // The relay has just lost them, and the slice is going to be made again.
      return new Slice(nothing(snapshot), Optional.of(cursor));
    }
    var isOwn = listId.category().isEmpty();
    var omissions = omissions(snapshot, isOwn ? rows : List.of());
    var renderer = new TolerantRenderer(pages, omissions);
    var edition =
        omissions.complete(() -> {
          var made = new Edition(false, omissions);
          if (isOwn) {
            new SlicePosts(posts, renderer, omissions, made).compose(snapshot, found, rows, known);
          }
          var shown = rows.stream().filter(post -> !omissions.has(post.id())).toList();
          made.lists().add(renderer.year(snapshot, page, shown));
          if (isOwn) {
            made.lists().add(renderer.sitemap(snapshot, page, shown));
          }
          return made;
        });
    var count = YearPage.pages(snapshot.counts().of(cursor.year(), listId.category()));
    var next =
        cursor.number() < count
            ? cursor.atPage(
                cursor.number() + 1, snapshot.revision().number(), rows.getLast().position())
            : cursor.atYear(cursor.year() + 1);
    return new Slice(edition, Optional.of(next));
  }

  private Slice fronts(RelaySnapshot snapshot, Cursor cursor) {
    var omissions = omissions(snapshot, List.of());
    var renderer = new TolerantRenderer(pages, omissions);
    var edition = new Edition(true, omissions);
    forgetUnknown(snapshot, edition);
    var newest = front(snapshot, snapshot.listId(), omissions, renderer, edition);
    snapshot
        .relay()
        .categories()
        .forEach(category -> {
          var listId = PostListId.of(snapshot.id(), category);
          front(snapshot, listId, omissions, renderer, edition);
        });
    var feed = newest.stream().limit(Renderer.FEED).map(PostSummary::id).toList();
    edition.lists().addAll(renderer.feeds(snapshot, posts.whole(snapshot.id(), feed)));
    return new Slice(edition, Optional.of(Cursor.at(cursor.build(), Stage.SWEEP)));
  }

  private List<PostSummary> front(
      RelaySnapshot snapshot,
      PostListId listId,
      Omissions omissions,
      TolerantRenderer renderer,
      Edition edition) {
    var shelf = new Shelf(posts, snapshot, listId, omissions, Renderer.FRONT);
    var newest = shelf.newest(Renderer.FRONT);
    edition.lists().add(renderer.front(snapshot, listId, newest));
    return newest;
  }

  /// A restored table may not know a post that had no page.
  private void forgetUnknown(RelaySnapshot snapshot, Edition edition) {
    var whole = known.stream().filter(Omission::isWhole).toList();
    var ids = whole.stream().flatMap(it -> it.post().stream()).toList();
    var there = posts.whole(snapshot.id(), ids).stream().map(Post::id).toList();
    whole.stream().filter(it -> !there.contains(it.post().orElseThrow())).forEach(edition::forget);
  }

  private static Cursor afterYears(RelaySnapshot snapshot, PostListId listId, Cursor cursor) {
    var categories = snapshot.relay().categories();
    var next = listId.category().map(categories::indexOf).map(index -> index + 1).orElse(0);
    return next < categories.size()
        ? cursor.atCategory(categories.get(next).slug())
        : Cursor.at(cursor.build(), Stage.FRONTS);
  }

  private static PostPosition endOf(int year) {
    return new PostPosition(LocalDate.of(year, 12, 31), new Leg(Integer.MAX_VALUE));
  }
}
