package dk.blogstafet.page.renewal;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorId;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelaySnapshot;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Composes the pages of authors. A page shows the author's posts of the highest legs; it is
/// deleted when the author has no post left.
final class AuthorPageBuild {
  private final RepeatableReadPosts posts;
  private final FaultTolerantRenderer renderer;
  private final BatchOmissions omissions;
  private final RelaySnapshot snapshot;
  private final PageBatch batch;
  private final AuthoredPosts authored;

  /// Creates a build that adds to a batch.
  AuthorPageBuild(
      RepeatableReadPosts repeatableReadPosts,
      FaultTolerantRenderer renderer,
      BatchOmissions omissions,
      RelaySnapshot relaySnapshot,
      PageBatch pageBatch) {
    this.posts = repeatableReadPosts;
    this.renderer = renderer;
    this.omissions = omissions;
    this.snapshot = relaySnapshot;
    this.batch = pageBatch;
    this.authored = new AuthoredPosts(repeatableReadPosts, relaySnapshot.id(), omissions);
  }

  /// Composes the pages of everyone who is or was an author of a changed post. The authors of a
  /// purged post are unknown: all authors' pages must then be rendered.
  ///
  /// @param whole the published posts that were read
  void compose(ChangeSet set, Map<PostId, Post> whole) {
    var authors = new LinkedHashSet<AuthorId>();
    var changed = set.posts().stream().flatMap(id -> Optional.ofNullable(whole.get(id)).stream());
    posts.index(snapshot.id(), changed.map(Post::post).toList());
    for (var id : set.posts()) {
      var post = whole.get(id);
      if (post != null) {
        authors.addAll(AuthoredPosts.authors(post));
      } else if (set.hasLeft(id)) {
        authors.addAll(former(id));
      }
      if (post == null || post.post().version() > 1) {
        posts
            .versions(snapshot.id(), id)
            .forEach(version -> authors.addAll(AuthoredPosts.authors(version)));
      }
    }
    whole.values().stream()
        .filter(post -> omissions.has(post.id()))
        .forEach(post -> authors.addAll(AuthoredPosts.authors(post)));
    authors.forEach(this::page);
  }

  private Set<AuthorId> former(PostId id) {
    return switch (posts.find(snapshot.id(), id)) {
      case PostLookup.PublishedPost(var whole) -> AuthoredPosts.authors(whole);
      case PostLookup.WithdrawnPost(var whole, var _, var _) -> AuthoredPosts.authors(whole);
      case PostLookup.PurgedPost _, PostLookup.NotFound _ -> {
        batch.lookAtAllAuthors();
        yield Set.of();
      }
    };
  }

  /// Composes the pages of the authors of some posts.
  void pages(Collection<PostSummary> rows) {
    rows.stream()
        .flatMap(row -> row.metadata().authors().stream())
        .map(Author::id)
        .distinct()
        .forEach(this::page);
  }

  private void page(AuthorId author) {
    var shown = authored.of(author);
    var address = author.path(snapshot.id());
    if (shown.isEmpty()) {
      batch.formerAuthors().add(PageUrls.key(address));
    } else {
      batch.lists().add(renderer.author(snapshot, author, shown));
      shown.forEach(post -> batch.linkedPosts().add(post.id()));
    }
  }
}
