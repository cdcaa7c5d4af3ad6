package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Omission;
import dk.blogstafet.page.PageRenderer;
import dk.blogstafet.page.Renderer;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelaySnapshot;
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
  private final RelaySnapshot snapshot;
  private final Edition edition;

  /// Composes into an edition.
  PostComposer(
      Posts posts,
      TolerantRenderer renderer,
      Omissions omissions,
      RelaySnapshot relaySnapshot,
      Edition edition) {
    this.posts = posts;
    this.renderer = renderer;
    this.omissions = omissions;
    this.snapshot = relaySnapshot;
    this.edition = edition;
  }

  /// Composes only the pages of the posts that changes touched, and of their neighbours.
  ///
  /// @param reach how many of the newest posts to read at once
  /// @param known what can't be rendered
  static Edition ofTouched(
      Posts posts,
      PageRenderer pages,
      RelaySnapshot relaySnapshot,
      int reach,
      Touched touched,
      Set<Omission> known) {
    var omissions = new Omissions(relaySnapshot.id(), known, touched.posts());
    var renderer = new TolerantRenderer(pages, omissions);
    return omissions.complete(() -> {
      var shelf = new Shelf(posts, relaySnapshot, relaySnapshot.listId(), omissions, reach);
      var edition = new Edition(false, omissions);
      var composer = new PostComposer(posts, renderer, omissions, relaySnapshot, edition);
      var wanted = withNeighbours(shelf, touched);
      composer.compose(shelf, wanted, composer.whole(wanted));
      touched.departed().forEach(post -> edition.remove(relaySnapshot.id(), post));
      return edition;
    });
  }

  /// Composes only the pages of some posts, those of them that are published.
  ///
  /// @param known what can't be rendered
  static Edition of(
      Posts posts,
      PageRenderer pages,
      RelaySnapshot relaySnapshot,
      Collection<PostId> wanted,
      Set<Omission> known) {
    var omissions = new Omissions(relaySnapshot.id(), known, wanted);
    var renderer = new TolerantRenderer(pages, omissions);
    return omissions.complete(() -> {
      var shelf =
          new Shelf(posts, relaySnapshot, relaySnapshot.listId(), omissions, Renderer.FRONT);
      var edition = new Edition(false, omissions);
      var composer = new PostComposer(posts, renderer, omissions, relaySnapshot, edition);
      composer.compose(shelf, wanted, composer.whole(wanted));
      return edition;
    });
  }

  /// The posts that changes touched, and those that stand beside a spot where something came or
  /// went: they name their neighbours.
  static Set<PostId> withNeighbours(Shelf shelf, Touched touched) {
    var posts = new LinkedHashSet<>(touched.posts());
    for (var listPosition : touched.spots(shelf.listId())) {
      shelf.older(listPosition.position()).ifPresent(post -> posts.add(post.id()));
      shelf.newer(listPosition.position()).ifPresent(post -> posts.add(post.id()));
    }
    return posts;
  }

  Map<PostId, Post> whole(Collection<PostId> wanted) {
    var whole = new LinkedHashMap<PostId, Post>();
    posts.whole(snapshot.id(), List.copyOf(wanted)).forEach(post -> whole.put(post.id(), post));
    return whole;
  }

  void compose(Shelf shelf, Collection<PostId> ids, Map<PostId, Post> whole) {
    ids.stream()
        .flatMap(id -> Optional.ofNullable(whole.get(id)).stream())
        .forEach(found -> compose(shelf, found));
  }

  /// A post that can't be rendered loses the page that it had.
  private void compose(Shelf shelf, Post found) {
    var position = found.post().position();
    Optional.of(found)
        .filter(post -> !omissions.has(post.id()))
        .flatMap(post ->
            renderer.post(snapshot.relay(), post, shelf.older(position), shelf.newer(position)))
        .ifPresentOrElse(edition.posts()::add, () -> edition.remove(snapshot.id(), found.id()));
  }
}
