package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Omission;
import dk.blogstafet.page.PageRenderer;
import dk.blogstafet.page.Renderer;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.WholePost;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Composes the pages of single posts.
final class PostComposer {
  private final Posts posts;
  private final TolerantRenderer renderer;
  private final Omissions omissions;
  private final Standing standing;
  private final Edition edition;

  /// Composes into an edition.
  PostComposer(
      Posts posts,
      TolerantRenderer renderer,
      Omissions omissions,
      Standing standing,
      Edition edition) {
    this.posts = posts;
    this.renderer = renderer;
    this.omissions = omissions;
    this.standing = standing;
    this.edition = edition;
  }

  /// Composes only the pages of the posts that changes touched, and of their neighbours.
  ///
  /// @param reach how many of the newest posts to read at once
  /// @param known what can't be rendered
  static Edition ofTouched(
      Posts posts,
      PageRenderer pages,
      Standing standing,
      int reach,
      Touched touched,
      Set<Omission> known) {
    var omissions = new Omissions(standing.id(), known, touched.posts());
    var renderer = new TolerantRenderer(pages, omissions);
    return omissions.complete(() -> {
      var shelf = new Shelf(posts, standing, standing.track(), omissions, reach);
      var edition = new Edition(false, omissions);
      var composer = new PostComposer(posts, renderer, omissions, standing, edition);
      var wanted = withNeighbours(shelf, touched);
      composer.compose(shelf, wanted, composer.whole(wanted));
      touched.departed().forEach(post -> edition.remove(standing.id(), post));
      return edition;
    });
  }

  /// Composes only the pages of some posts, those of them that are published.
  ///
  /// @param known what can't be rendered
  static Edition of(
      Posts posts,
      PageRenderer pages,
      Standing standing,
      Collection<PostId> wanted,
      Set<Omission> known) {
    var omissions = new Omissions(standing.id(), known, wanted);
    var renderer = new TolerantRenderer(pages, omissions);
    return omissions.complete(() -> {
      var shelf = new Shelf(posts, standing, standing.track(), omissions, Renderer.FRONT);
      var edition = new Edition(false, omissions);
      var composer = new PostComposer(posts, renderer, omissions, standing, edition);
      composer.compose(shelf, wanted, composer.whole(wanted));
      return edition;
    });
  }

  /// The posts that changes touched, and those that stand beside a spot where something came or
  /// went: they name their neighbours.
  static Set<PostId> withNeighbours(Shelf shelf, Touched touched) {
    var posts = new LinkedHashSet<>(touched.posts());
    for (var spot : touched.spots(shelf.track())) {
      shelf.older(spot.place()).ifPresent(post -> posts.add(post.id()));
      shelf.newer(spot.place()).ifPresent(post -> posts.add(post.id()));
    }
    return posts;
  }

  Map<PostId, WholePost> whole(Collection<PostId> wanted) {
    var whole = new LinkedHashMap<PostId, WholePost>();
    posts.whole(standing.id(), List.copyOf(wanted)).forEach(post -> whole.put(post.id(), post));
    return whole;
  }

  void compose(Shelf shelf, Collection<PostId> ids, Map<PostId, WholePost> whole) {
    ids.stream()
        .flatMap(id -> Optional.ofNullable(whole.get(id)).stream())
        .forEach(found -> compose(shelf, found));
  }

  /// A post that can't be rendered loses the page that it had.
  private void compose(Shelf shelf, WholePost found) {
    var place = found.post().place();
    Optional.of(found)
        .filter(post -> !omissions.has(post.id()))
        .flatMap(
            post -> renderer.post(standing.relay(), post, shelf.older(place), shelf.newer(place)))
        .ifPresentOrElse(edition.posts()::add, () -> edition.remove(standing.id(), found.id()));
  }
}
