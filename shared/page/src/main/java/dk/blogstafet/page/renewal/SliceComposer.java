package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Pages;
import dk.blogstafet.page.Renderer;
import dk.blogstafet.page.YearPage;
import dk.blogstafet.page.renewal.Cursor.Stage;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Place;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Track;
import dk.blogstafet.relay.WholePost;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Composes all of a relay's pages, a slice at a time: years page by page, then each category's,
/// then fronts and feeds, and at last takes away what doesn't belong.
final class SliceComposer {
  private final Posts posts;
  private final Renderer renderer;
  private final Sweep sweep;

  SliceComposer(Posts posts, Renderer renderer, Pages pages) {
    this.posts = posts;
    this.renderer = renderer;
    this.sweep = new Sweep(posts, pages);
  }

  Slice compose(Standing standing, Cursor cursor) {
    return switch (cursor.stage()) {
      case POSTS -> years(standing, standing.track(), cursor);
      case CATEGORIES -> categories(standing, cursor);
      case FRONTS -> fronts(standing, cursor);
      case SWEEP -> sweep.compose(standing, cursor);
    };
  }

  private Slice categories(Standing standing, Cursor cursor) {
    return standing
        .relay()
        .categoryBySlug(cursor.category())
        .map(category -> years(standing, Track.of(standing.id(), category), cursor))
        // The relay has dropped it meanwhile: those that it has are gone through again.
        .orElseGet(
            () -> new Slice(new Edition(false), Optional.of(firstCategory(standing, cursor))));
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
      return new Slice(new Edition(false), Optional.of(afterYears(standing, track, cursor)));
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
      return new Slice(new Edition(false), Optional.of(cursor));
    }
    var edition = new Edition(false);
    edition.lists().add(renderer.year(standing, page, rows));
    if (track.category().isEmpty()) {
      edition.lists().add(renderer.sitemap(standing, page, rows));
      addPosts(standing, found, rows, edition);
    }
    var pages = YearPage.pages(standing.counts().of(cursor.year(), track.category()));
    var next =
        cursor.number() < pages
            ? cursor.atPage(
                cursor.number() + 1, standing.revision().number(), rows.getLast().place())
            : cursor.atYear(cursor.year() + 1);
    return new Slice(edition, Optional.of(next));
  }

  private void addPosts(Standing standing, List<Post> found, List<Post> rows, Edition edition) {
    var whole = new HashMap<PostId, WholePost>();
    posts
        .whole(standing.id(), rows.stream().map(Post::id).toList())
        .forEach(post -> whole.put(post.id(), post));
    var older =
        posts.newest(standing.track(), Optional.of(rows.getFirst().place()), 1).stream()
            .findFirst();
    for (var i = 0; i < rows.size(); i++) {
      var newer = i + 1 < found.size() ? Optional.of(found.get(i + 1)) : Optional.<Post>empty();
      add(standing, whole, rows.get(i), older, newer, edition);
      older = Optional.of(rows.get(i));
    }
  }

  private void add(
      Standing standing,
      Map<PostId, WholePost> whole,
      Post row,
      Optional<Post> older,
      Optional<Post> newer,
      Edition edition) {
    Optional.ofNullable(whole.get(row.id()))
        .map(post -> renderer.post(standing.relay(), post, older, newer))
        .ifPresent(edition.posts()::add);
  }

  private Slice fronts(Standing standing, Cursor cursor) {
    var edition = new Edition(true);
    var newest = front(standing, standing.track(), edition);
    standing
        .relay()
        .categories()
        .forEach(category -> front(standing, Track.of(standing.id(), category), edition));
    var feed = newest.stream().limit(Renderer.FEED).map(Post::id).toList();
    edition.lists().addAll(renderer.feeds(standing.relay(), posts.whole(standing.id(), feed)));
    return new Slice(edition, Optional.of(Cursor.at(cursor.build(), Stage.SWEEP)));
  }

  private List<Post> front(Standing standing, Track track, Edition edition) {
    var newest = posts.newest(track, Optional.empty(), Renderer.FRONT);
    edition.lists().add(renderer.front(standing, track, newest));
    return newest;
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
