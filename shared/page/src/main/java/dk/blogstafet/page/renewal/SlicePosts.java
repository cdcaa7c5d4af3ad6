package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Omission;
import dk.blogstafet.relay.Place;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.WholePost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Composes the pages of a slice's posts. Which posts before them have no page is known; of those
/// after them it isn't, so that the next slice may have to make the last page here once more.
final class SlicePosts {
  private final Posts posts;
  private final TolerantRenderer renderer;
  private final Omissions omissions;
  private final Edition edition;

  SlicePosts(Posts posts, TolerantRenderer renderer, Omissions omissions, Edition edition) {
    this.posts = posts;
    this.renderer = renderer;
    this.omissions = omissions;
    this.edition = edition;
  }

  /// Composes them.
  ///
  /// @param found the slice's posts and the one after, if there is one
  /// @param rows the slice's posts, oldest first
  /// @param known what was known not to be rendered before
  void compose(Standing standing, List<Post> found, List<Post> rows, Set<Omission> known) {
    var before = before(standing, rows.getFirst().place());
    var line = new ArrayList<Post>();
    before.ifPresent(line::add);
    var first = line.size();
    rows.stream().filter(post -> !omissions.has(post.id())).forEach(line::add);
    var end = line.size();
    found.stream().skip(rows.size()).limit(1).forEach(line::add);
    var start = isSkipped(standing, rows.getFirst(), known) ? 0 : first;
    var texts = texts(standing, line.subList(start, end));
    for (var at = start; at < end; at++) {
      var place = line.get(at).place();
      var older = at > 0 ? Optional.of(line.get(at - 1)) : before(standing, place);
      var newer = line.stream().skip(at + 1L).findFirst();
      Optional.ofNullable(texts.get(line.get(at).id()))
          .flatMap(whole -> renderer.post(standing.relay(), whole, older, newer))
          .ifPresent(edition.posts()::add);
    }
  }

  /// Whether the post before has another neighbour than it had, or than was thought.
  private boolean isSkipped(Standing standing, Post first, Set<Omission> known) {
    return omissions.has(first.id()) || known.contains(Omission.ofPost(standing.id(), first.id()));
  }

  private Optional<Post> before(Standing standing, Place place) {
    return posts.newest(standing.track(), Optional.of(place), 1 + omissions.size()).stream()
        .filter(post -> !omissions.has(post.id()))
        .findFirst();
  }

  private Map<PostId, WholePost> texts(Standing standing, List<Post> wanted) {
    var texts = new HashMap<PostId, WholePost>();
    var ids = wanted.stream().map(Post::id).toList();
    posts.whole(standing.id(), ids).forEach(post -> texts.put(post.id(), post));
    return texts;
  }
}
