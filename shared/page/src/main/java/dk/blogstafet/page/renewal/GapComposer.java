package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Addresses;
import dk.blogstafet.page.Page;
import dk.blogstafet.page.Renderer;
import dk.blogstafet.page.YearPage;
import dk.blogstafet.relay.Place;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Spot;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Track;
import dk.blogstafet.relay.WholePost;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Composes just the pages that some changes touched, however long the relay is.
final class GapComposer {
  private final Posts posts;
  private final Renderer renderer;
  private final Standing standing;
  private final Touched touched;
  private final Edition edition;

  private GapComposer(
      Posts posts, Renderer renderer, Standing standing, Touched touched, Edition edition) {
    this.edition = edition;
    this.posts = posts;
    this.renderer = renderer;
    this.standing = standing;
    this.touched = touched;
  }

  /// Composes what changes touched.
  ///
  /// @param recent those of the changes whose posts have no pages yet
  static Edition compose(
      Posts posts, Renderer renderer, Standing standing, Touched touched, Touched recent) {
    var composer = new GapComposer(posts, renderer, standing, touched, new Edition(true));
    composer.compose(recent);
    return composer.edition;
  }

  /// Composes only the pages of the posts that changes touched, and of their neighbours.
  static List<Page> posts(
      Posts posts, Renderer renderer, Standing standing, Shelf near, Touched touched) {
    var wanted = new LinkedHashSet<>(touched.posts());
    wanted.addAll(neighbours(near, touched));
    return posts(posts, renderer, standing, near, wanted);
  }

  /// Composes only the pages of some posts, those of them that are published.
  static List<Page> posts(
      Posts posts,
      Renderer renderer,
      Standing standing,
      Shelf near,
      Collection<PostId> wanted) {
    var none = new Touched(List.of());
    var composer = new GapComposer(posts, renderer, standing, none, new Edition(false));
    var whole = composer.whole(wanted);
    whole.keySet().forEach(post -> composer.post(near, post, whole));
    return composer.edition.posts();
  }

  private void compose(Touched recent) {
    var shelf = list(standing.track());
    touched.categories().forEach(category -> list(Track.of(standing.id(), category)));
    var neighbours = neighbours(shelf, recent);
    var feed = shelf.newest(Renderer.FEED).stream().map(Post::id).toList();
    var wanted = new LinkedHashSet<>(recent.posts());
    wanted.addAll(neighbours);
    wanted.addAll(feed);
    var whole = whole(wanted);
    edition.lists().addAll(renderer.feeds(standing.relay(), pick(whole, feed)));
    recent.posts().forEach(post -> post(shelf, post, whole));
    neighbours.forEach(post -> post(shelf, post, whole));
    touched.departed().forEach(this::remove);
  }

  private void post(Shelf shelf, PostId id, Map<PostId, WholePost> whole) {
    var found = whole.get(id);
    if (found == null) {
      return;
    }
    var place = found.post().place();
    edition
        .posts()
        .add(renderer.post(standing.relay(), found, shelf.older(place), shelf.newer(place)));
  }

  private void remove(PostId post) {
    edition.removals().add(Addresses.key(Addresses.post(standing.id(), post)));
  }

  /// Posts that stand beside a spot where something came or went: they name their neighbours.
  private static Set<PostId> neighbours(Shelf shelf, Touched touched) {
    var neighbours = new LinkedHashSet<PostId>();
    for (var spot : touched.spots(shelf.track())) {
      shelf.older(spot.place()).ifPresent(post -> neighbours.add(post.id()));
      shelf.newer(spot.place()).ifPresent(post -> neighbours.add(post.id()));
    }
    neighbours.removeAll(touched.posts());
    return neighbours;
  }

  private Map<PostId, WholePost> whole(Collection<PostId> wanted) {
    var whole = new LinkedHashMap<PostId, WholePost>();
    posts.whole(standing.id(), List.copyOf(wanted)).forEach(post -> whole.put(post.id(), post));
    return whole;
  }

  private static List<WholePost> pick(Map<PostId, WholePost> whole, List<PostId> ids) {
    return ids.stream().flatMap(id -> Optional.ofNullable(whole.get(id)).stream()).toList();
  }

  /// Composes a list's front and the pages of every year that was touched.
  private Shelf list(Track track) {
    var shelf = new Shelf(posts, standing, track, Reach.of(standing, track, touched));
    var newest = shelf.newest(Renderer.FRONT);
    edition.lists().add(renderer.front(standing, track, newest));
    newest.forEach(this::name);
    touched.years(track).forEach(year -> year(shelf, year));
    return shelf;
  }

  private void year(Shelf shelf, int year) {
    var track = shelf.track();
    var count = shelf.count(year);
    var pages = YearPage.pages(count);
    for (var number = firstPage(shelf, year); number <= pages; number++) {
      page(shelf, new YearPage(track, year, number));
    }
    var most = YearPage.pages(count + touched.departures(track, year));
    for (var number = pages + 1; number <= most; number++) {
      remove(new YearPage(track, year, number));
    }
    if (count <= touched.arrivals(track, year)) {
      neighbourYears(shelf, year);
    }
  }

  /// The first page of a year that may have changed: nothing before the earliest touched post has
  /// moved, but a page that was just filled may link to one after it.
  private int firstPage(Shelf shelf, int year) {
    var earliest =
        touched.spots(shelf.track()).stream()
            .map(Spot::place)
            .filter(place -> place.date().getYear() == year)
            .min(Comparator.<Place>naturalOrder())
            .orElseThrow();
    return Math.max(1, YearPage.pages(shelf.index(earliest)));
  }

  private void page(Shelf shelf, YearPage page) {
    var rows = shelf.page(page);
    rows.forEach(this::name);
    edition.lists().add(renderer.year(standing, page, rows));
    if (page.track().category().isEmpty()) {
      edition.lists().add(renderer.sitemap(standing, page, rows));
    }
  }

  private void name(Post post) {
    edition.named().add(post.id());
  }

  private void remove(YearPage page) {
    edition.removals().add(Addresses.key(Addresses.year(page)));
    if (page.track().category().isEmpty()) {
      edition.removals().add(Addresses.key(Addresses.sitemap(page)));
    }
  }

  /// A year that came or went changes the links of the years beside it: of the earlier one's last
  /// page and the later one's first.
  private void neighbourYears(Shelf shelf, int year) {
    var years = standing.counts().years(shelf.track().category());
    years.stream()
        .filter(other -> other < year)
        .max(Comparator.naturalOrder())
        .ifPresent(earlier -> {
          var last = YearPage.pages(shelf.count(earlier));
          page(shelf, new YearPage(shelf.track(), earlier, last));
        });
    years.stream()
        .filter(other -> other > year)
        .findFirst()
        .ifPresent(later -> page(shelf, new YearPage(shelf.track(), later, 1)));
  }
}
