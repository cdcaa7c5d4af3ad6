package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Omission;
import dk.blogstafet.page.PageRenderer;
import dk.blogstafet.page.Pages;
import dk.blogstafet.page.Renderer;
import dk.blogstafet.page.YearPage;
import dk.blogstafet.page.renewal.Cursor.Stage;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Place;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Track;
import dk.blogstafet.relay.WholePost;
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

  Slice compose(Standing standing, Cursor cursor) {
    return switch (cursor.stage()) {
      case POSTS -> years(standing, standing.track(), cursor);
      case CATEGORIES -> categories(standing, cursor);
      case FRONTS -> fronts(standing, cursor);
      case SWEEP -> sweep.compose(standing, cursor, omissions(standing, List.of()));
    };
  }

  private Omissions omissions(Standing standing, List<Post> tried) {
    return new Omissions(standing.id(), known, tried.stream().map(Post::id).toList());
  }

  private static Edition nothing(Standing standing) {
    return new Edition(false, new Omissions(standing.id(), Set.of(), List.of()));
  }

  private Slice categories(Standing standing, Cursor cursor) {
    return standing
        .relay()
        .categoryBySlug(cursor.category())
        .map(category -> years(standing, Track.of(standing.id(), category), cursor))
        // The relay has dropped it meanwhile: those that it has are gone through again.
        .orElseGet(
            () -> new Slice(nothing(standing), Optional.of(firstCategory(standing, cursor))));
  }

  private static Cursor firstCategory(Standing standing, Cursor cursor) {
    return cursor.atCategory(standing.relay().categories().getFirst().slug());
  }

  /// A page of a list's year, or the way to what comes after its last.
  private Slice years(Standing standing, Track track, Cursor cursor) {
    var counts = standing.counts();
    var year =
        counts.years(track.category()).stream().filter(it -> it >= cursor.year()).findFirst();
    if (year.isEmpty()) {
      return new Slice(nothing(standing), Optional.of(afterYears(standing, track, cursor)));
    }
    var moved = cursor.revision() != standing.revision().number();
    var here = year.get() != cursor.year() || moved ? cursor.atYear(year.get()) : cursor;
    return page(standing, track, here);
  }

  private Slice page(Standing standing, Track track, Cursor cursor) {
    var page = new YearPage(track, cursor.year(), cursor.number());
    var after = cursor.after().orElseGet(() -> endOf(cursor.year() - 1));
    var found = posts.oldest(track, Optional.of(after), YearPage.SIZE + 1);
    var rows =
        found.stream()
            .limit(YearPage.SIZE)
            .filter(post -> post.date().getYear() == cursor.year())
            .toList();
    if (rows.isEmpty()) {
      // The relay has just lost them, and the slice is going to be made again.
      return new Slice(nothing(standing), Optional.of(cursor));
    }
    var isOwn = track.category().isEmpty();
    var omissions = omissions(standing, isOwn ? rows : List.of());
    var renderer = new TolerantRenderer(pages, omissions);
    var edition =
        omissions.complete(() -> {
          var made = new Edition(false, omissions);
          if (isOwn) {
            new SlicePosts(posts, renderer, omissions, made).compose(standing, found, rows, known);
          }
          var shown = rows.stream().filter(post -> !omissions.has(post.id())).toList();
          made.lists().add(renderer.year(standing, page, shown));
          if (isOwn) {
            made.lists().add(renderer.sitemap(standing, page, shown));
          }
          return made;
        });
    var count = YearPage.pages(standing.counts().of(cursor.year(), track.category()));
    var next =
        cursor.number() < count
            ? cursor.atPage(
                cursor.number() + 1, standing.revision().number(), rows.getLast().place())
            : cursor.atYear(cursor.year() + 1);
    return new Slice(edition, Optional.of(next));
  }

  private Slice fronts(Standing standing, Cursor cursor) {
    var omissions = omissions(standing, List.of());
    var renderer = new TolerantRenderer(pages, omissions);
    var edition = new Edition(true, omissions);
    forgetUnknown(standing, edition);
    var newest = front(standing, standing.track(), omissions, renderer, edition);
    standing
        .relay()
        .categories()
        .forEach(category -> {
          var track = Track.of(standing.id(), category);
          front(standing, track, omissions, renderer, edition);
        });
    var feed = newest.stream().limit(Renderer.FEED).map(Post::id).toList();
    edition.lists().addAll(renderer.feeds(standing, posts.whole(standing.id(), feed)));
    return new Slice(edition, Optional.of(Cursor.at(cursor.build(), Stage.SWEEP)));
  }

  private List<Post> front(
      Standing standing,
      Track track,
      Omissions omissions,
      TolerantRenderer renderer,
      Edition edition) {
    var shelf = new Shelf(posts, standing, track, omissions, Renderer.FRONT);
    var newest = shelf.newest(Renderer.FRONT);
    edition.lists().add(renderer.front(standing, track, newest));
    return newest;
  }

  /// A restored table may not know a post that had no page.
  private void forgetUnknown(Standing standing, Edition edition) {
    var whole = known.stream().filter(Omission::isWhole).toList();
    var ids = whole.stream().flatMap(it -> it.post().stream()).toList();
    var there = posts.whole(standing.id(), ids).stream().map(WholePost::id).toList();
    whole.stream().filter(it -> !there.contains(it.post().orElseThrow())).forEach(edition::forget);
  }

  private static Cursor afterYears(Standing standing, Track track, Cursor cursor) {
    var categories = standing.relay().categories();
    var next = track.category().map(categories::indexOf).map(index -> index + 1).orElse(0);
    return next < categories.size()
        ? cursor.atCategory(categories.get(next).slug())
        : Cursor.at(cursor.build(), Stage.FRONTS);
  }

  private static Place endOf(int year) {
    return new Place(LocalDate.of(year, 12, 31), new Leg(Integer.MAX_VALUE));
  }
}
