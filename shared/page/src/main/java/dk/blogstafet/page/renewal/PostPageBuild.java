package dk.blogstafet.page.renewal;

import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.rendering.RenderOmission;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Composes the pages of single posts.
final class PostPageBuild {
  private final Posts posts;
  private final FaultTolerantRenderer renderer;
  private final BatchOmissions omissions;
  private final RelaySnapshot snapshot;
  private final PageBatch batch;

  /// Creates a build that adds to a batch.
  PostPageBuild(
      Posts posts,
      FaultTolerantRenderer renderer,
      BatchOmissions omissions,
      RelaySnapshot relaySnapshot,
      PageBatch pageBatch) {
    this.posts = posts;
    this.renderer = renderer;
    this.omissions = omissions;
    this.snapshot = relaySnapshot;
    this.batch = pageBatch;
  }

  /// Composes only the pages of the posts affected by changes, of their neighbours and authors.
  ///
  /// @param reach how many of the newest posts to read at once
  /// @param known the known omissions
  static PageBatch ofTouched(
      RepeatableReadPosts posts,
      PageRenderer pages,
      RelaySnapshot relaySnapshot,
      int reach,
      ChangeSet set,
      Set<RenderOmission> known) {
    var omissions = new BatchOmissions(relaySnapshot.id(), known, set.posts());
    var renderer = new FaultTolerantRenderer(pages, omissions);
    return omissions.complete(() -> {
      var window = new PostWindow(posts, relaySnapshot, relaySnapshot.listId(), omissions, reach);
      var pageBatch = new PageBatch(false, omissions);
      var composer = new PostPageBuild(posts, renderer, omissions, relaySnapshot, pageBatch);
      var wanted = withNeighbours(window, set);
      var whole = composer.whole(wanted);
      composer.compose(window, wanted, whole);
      new AuthorPageBuild(posts, renderer, omissions, relaySnapshot, pageBatch).compose(set, whole);
      set.removedPosts().forEach(post -> pageBatch.remove(relaySnapshot.id(), post));
      return pageBatch;
    });
  }

  /// Composes only the pages of the given posts that are published.
  ///
  /// @param known the known omissions
  static PageBatch of(
      Posts posts,
      PageRenderer pages,
      RelaySnapshot relaySnapshot,
      Collection<PostId> wanted,
      Set<RenderOmission> known) {
    var omissions = new BatchOmissions(relaySnapshot.id(), known, wanted);
    var renderer = new FaultTolerantRenderer(pages, omissions);
    return omissions.complete(() -> {
      var window =
          new PostWindow(
              posts, relaySnapshot, relaySnapshot.listId(), omissions, SiteRenderer.FRONT);
      var pageBatch = new PageBatch(false, omissions);
      var composer = new PostPageBuild(posts, renderer, omissions, relaySnapshot, pageBatch);
      composer.compose(window, wanted, composer.whole(wanted));
      return pageBatch;
    });
  }

  /// Returns the posts affected by changes, and the neighbours of added and removed posts, since
  /// posts link to their neighbours.
  static Set<PostId> withNeighbours(PostWindow window, ChangeSet set) {
    var posts = new LinkedHashSet<>(set.posts());
    for (var listPosition : set.positions(window.listId())) {
      window.older(listPosition.position()).ifPresent(post -> posts.add(post.id()));
      window.newer(listPosition.position()).ifPresent(post -> posts.add(post.id()));
    }
    return posts;
  }

  Map<PostId, Post> whole(Collection<PostId> wanted) {
    var whole = new LinkedHashMap<PostId, Post>();
    posts
        .findPublished(snapshot.id(), List.copyOf(wanted))
        .forEach(post -> whole.put(post.id(), post));
    return whole;
  }

  void compose(PostWindow window, Collection<PostId> ids, Map<PostId, Post> whole) {
    ids.stream()
        .flatMap(id -> Optional.ofNullable(whole.get(id)).stream())
        .forEach(found -> compose(window, found));
  }

  /// Composes the share cards of posts that have a page.
  void cards(Collection<PostId> ids, Map<PostId, Post> whole) {
    ids.stream()
        .filter(id -> !omissions.has(id))
        .flatMap(id -> Optional.ofNullable(whole.get(id)).stream())
        .forEach(it -> batch.cards().add(renderer.card(snapshot.relay(), it.post())));
  }

  /// Composes a post's page, or deletes the existing one if the post can't be rendered.
  private void compose(PostWindow window, Post found) {
    var position = found.post().position();
    Optional.of(found)
        .filter(post -> !omissions.has(post.id()))
        .flatMap(post ->
            renderer.post(snapshot.relay(), post, window.older(position), window.newer(position)))
        .ifPresentOrElse(batch.posts()::add, () -> batch.remove(snapshot.id(), found.id()));
  }
}
