package dk.blogstafet.page.renewal;

import dk.blogstafet.page.YearPage;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorId;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.rendering.AuthorIndex.AuthoredPost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The posts that authors' pages show, read by the index of authors. The index may have more posts
/// than an author has, so each is compared with the post itself.
///
/// @param omissions the posts to leave out
record AuthoredPosts(RepeatableReadPosts posts, RelayId relay, BatchOmissions omissions) {
  /// The maximum number of posts on an author's page.
  private static final int MOST = YearPage.SIZE;

  /// Returns an author's posts with the highest legs, newest first.
  List<PostSummary> of(AuthorId author) {
    var shown = new ArrayList<PostSummary>();
    var before = Optional.<Leg>empty();
    var isMore = true;
    while (isMore && shown.size() < MOST) {
      var part = posts.authored(relay, author, before, MOST);
      var ids = part.stream().map(AuthoredPost::post).toList();
      posts.findPublished(relay, ids).stream()
          .filter(post -> authors(post).contains(author) && !omissions.has(post.id()))
          .limit(MOST - (long) shown.size())
          .map(Post::post)
          .forEach(shown::add);
      isMore = part.size() == MOST;
      before = part.stream().reduce((_, last) -> last).map(AuthoredPost::leg);
    }
    shown.sort(Comparator.comparing(PostSummary::position).reversed());
    return shown;
  }

  /// Returns the authors of a post.
  static Set<AuthorId> authors(Post post) {
    return post.post().metadata().authors().stream()
        .map(Author::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
