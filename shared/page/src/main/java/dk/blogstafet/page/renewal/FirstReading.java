package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.Change;
import dk.blogstafet.relay.Lookup;
import dk.blogstafet.relay.Place;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Track;
import dk.blogstafet.relay.WholePost;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Posts as they were read first: what was asked once is answered alike ever after, but for posts
/// that are hidden since.
final class FirstReading implements Posts {
  private final Posts posts;
  private final int margin;
  private final Map<List<Object>, List<Post>> lists = new HashMap<>();
  private final Map<PostId, Optional<WholePost>> texts = new HashMap<>();
  private Set<PostId> hidden = Set.of();
  private boolean asked;

  /// Begins.
  ///
  /// @param margin the most posts that can be hidden: so many more are read of each list
  FirstReading(Posts posts, int margin) {
    this.posts = posts;
    this.margin = margin;
  }

  /// Answers from now on as if these posts weren't there.
  void hide(Set<PostId> ids) {
    hidden = Set.copyOf(ids);
  }

  /// Forgets the texts of posts, which take more room than lists.
  void forgetTexts() {
    texts.clear();
  }

  /// Whether anything had to be read since this was asked last.
  boolean hasAsked() {
    var was = asked;
    asked = false;
    return was;
  }

  @Override
  public List<Post> newest(Track track, Optional<Place> before, int limit) {
    return list(
        List.of("newest", track, before, limit),
        limit,
        () -> posts.newest(track, before, limit + margin));
  }

  @Override
  public List<Post> oldest(Track track, Optional<Place> after, int limit) {
    return list(
        List.of("oldest", track, after, limit),
        limit,
        () -> posts.oldest(track, after, limit + margin));
  }

  @Override
  public List<Post> year(Track track, int year) {
    return list(List.of("year", track, year), Integer.MAX_VALUE, () -> posts.year(track, year));
  }

  @Override
  public List<WholePost> whole(RelayId relay, List<PostId> ids) {
    var unknown = ids.stream().filter(id -> !texts.containsKey(id)).distinct().toList();
    if (!unknown.isEmpty()) {
      asked = true;
      unknown.forEach(id -> texts.put(id, Optional.empty()));
      posts.whole(relay, unknown).forEach(found -> texts.put(found.id(), Optional.of(found)));
    }
    return ids.stream()
        .filter(id -> !hidden.contains(id))
        .flatMap(id -> texts.getOrDefault(id, Optional.empty()).stream())
        .toList();
  }

  @Override
  public Lookup find(RelayId relay, PostId post) {
    return posts.find(relay, post);
  }

  @Override
  public List<WholePost> versions(RelayId relay, PostId post) {
    return posts.versions(relay, post);
  }

  @Override
  public Set<PostId> taken(RelayId relay, List<PostId> ids) {
    return posts.taken(relay, ids);
  }

  @Override
  public List<Post> withdrawn(RelayId relay, LocalDate from, LocalDate to) {
    return posts.withdrawn(relay, from, to);
  }

  @Override
  public List<Change> changes(RelayId relay, Revision after, int limit) {
    return posts.changes(relay, after, limit);
  }

  private List<Post> list(List<Object> question, int limit, Supplier<List<Post>> read) {
    var answer =
        lists.computeIfAbsent(
            question,
            _ -> {
              asked = true;
              return read.get();
            });
    return answer.stream().filter(post -> !hidden.contains(post.id())).limit(limit).toList();
  }
}
