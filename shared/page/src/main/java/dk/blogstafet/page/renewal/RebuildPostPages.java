package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.rendering.RenderOmission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Composes the post pages of a slice. Omissions of earlier posts are known; those of later posts
/// are not, so the next slice may have to render this slice's last page again.
final class RebuildPostPages {
  private final Posts posts;
  private final FaultTolerantRenderer renderer;
  private final BatchOmissions omissions;
  private final PageBatch batch;

  RebuildPostPages(
      Posts posts, FaultTolerantRenderer renderer, BatchOmissions omissions, PageBatch pageBatch) {
    this.posts = posts;
    this.renderer = renderer;
    this.omissions = omissions;
    this.batch = pageBatch;
  }

  /// Composes the pages.
  ///
  /// @param found the slice's posts and the next one, if there is one
  /// @param rows the slice's posts, oldest first
  /// @param known the known omissions of earlier posts
  void compose(
      RelaySnapshot snapshot,
      List<PostSummary> found,
      List<PostSummary> rows,
      Set<RenderOmission> known) {
    var before = before(snapshot, rows.getFirst().position());
    var line = new ArrayList<PostSummary>();
    before.ifPresent(line::add);
    var first = line.size();
    rows.stream().filter(post -> !omissions.has(post.id())).forEach(line::add);
    var end = line.size();
    found.stream().skip(rows.size()).limit(1).forEach(line::add);
    var start = isSkipped(snapshot, rows.getFirst(), known) ? 0 : first;
    var texts = texts(snapshot, line.subList(start, end));
    for (var at = start; at < end; at++) {
      var position = line.get(at).position();
      var older = at > 0 ? Optional.of(line.get(at - 1)) : before(snapshot, position);
      var newer = line.stream().skip(at + 1L).findFirst();
      Optional.ofNullable(texts.get(line.get(at).id()))
          .flatMap(whole -> renderer.post(snapshot.relay(), whole, older, newer))
          .ifPresent(batch.posts()::add);
    }
  }

  /// Returns whether the slice's first post has no page, or was known to have none: the post before
  /// it then has another neighbour.
  private boolean isSkipped(RelaySnapshot snapshot, PostSummary first, Set<RenderOmission> known) {
    return omissions.has(first.id())
        || known.contains(RenderOmission.ofPost(snapshot.id(), first.id()));
  }

  private Optional<PostSummary> before(RelaySnapshot snapshot, PostPosition position) {
    return posts.newest(snapshot.listId(), Optional.of(position), 1 + omissions.size()).stream()
        .filter(post -> !omissions.has(post.id()))
        .findFirst();
  }

  private Map<PostId, Post> texts(RelaySnapshot snapshot, List<PostSummary> wanted) {
    var texts = new HashMap<PostId, Post>();
    var ids = wanted.stream().map(PostSummary::id).toList();
    posts.findPublished(snapshot.id(), ids).forEach(post -> texts.put(post.id(), post));
    return texts;
  }
}
