package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.ArchivedIssue;
import dk.blogstafet.relay.AuthorId;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.IssueArchive;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostAddress;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayChange;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.rendering.AuthorIndex;
import dk.blogstafet.relay.rendering.AuthorIndex.AuthoredPost;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Posts and newsletter issues with repeatable reads: a query returns the same result every time,
/// except for posts hidden since.
final class RepeatableReadPosts implements Posts {
  private final Posts posts;
  private final IssueArchive archive;
  private final AuthorIndex index;
  private final int margin;
  private final Map<List<Object>, List<PostSummary>> lists = new HashMap<>();
  private final Map<PostId, Optional<Post>> texts = new HashMap<>();
  private final Map<RelayId, List<ArchivedIssue>> issues = new HashMap<>();
  private Set<PostId> hidden = Set.of();
  private boolean asked;

  /// Creates an empty cache.
  ///
  /// @param index the index of authors
  /// @param margin the maximum number of posts that can be hidden; each list is read with this many
  ///   more
  RepeatableReadPosts(Posts posts, IssueArchive archive, AuthorIndex index, int margin) {
    this.posts = posts;
    this.archive = archive;
    this.index = index;
    this.margin = margin;
  }

  /// Leaves these posts out of all further results.
  void hide(Set<PostId> ids) {
    hidden = Set.copyOf(ids);
  }

  /// Drops the cached texts, which take more memory than lists.
  void dropTexts() {
    texts.clear();
  }

  /// Returns whether anything was read from the store since the last call.
  boolean hasRead() {
    var was = asked;
    asked = false;
    return was;
  }

  /// Returns a relay's newsletter issues, the latest due first.
  List<ArchivedIssue> issues(RelayId relay) {
    return issues.computeIfAbsent(
        relay,
        _ -> {
          asked = true;
          return archive.issues(relay);
        });
  }

  /// Adds posts to the index of authors.
  void index(RelayId relay, Collection<PostSummary> added) {
    if (!added.isEmpty()) {
      index.add(relay, added);
    }
  }

  /// Returns posts that an author may have, the highest leg first.
  List<AuthoredPost> authored(RelayId relay, AuthorId author, Optional<Leg> before, int limit) {
    return index.newest(relay, author, before, limit);
  }

  @Override
  public List<PostSummary> newest(PostListId listId, Optional<PostPosition> before, int limit) {
    return list(
        List.of("newest", listId, before, limit),
        limit,
        () -> posts.newest(listId, before, limit + margin));
  }

  @Override
  public List<PostSummary> oldest(PostListId listId, Optional<PostPosition> after, int limit) {
    return list(
        List.of("oldest", listId, after, limit),
        limit,
        () -> posts.oldest(listId, after, limit + margin));
  }

  @Override
  public List<PostSummary> year(PostListId listId, int year) {
    return list(List.of("year", listId, year), Integer.MAX_VALUE, () -> posts.year(listId, year));
  }

  @Override
  public List<Post> findPublished(RelayId relay, List<PostId> ids) {
    var unknown = ids.stream().filter(id -> !texts.containsKey(id)).distinct().toList();
    if (!unknown.isEmpty()) {
      asked = true;
      unknown.forEach(id -> texts.put(id, Optional.empty()));
      posts
          .findPublished(relay, unknown)
          .forEach(found -> texts.put(found.id(), Optional.of(found)));
    }
    return ids.stream()
        .filter(id -> !hidden.contains(id))
        .flatMap(id -> texts.getOrDefault(id, Optional.empty()).stream())
        .toList();
  }

  @Override
  public PostLookup find(RelayId relay, PostId post) {
    return posts.find(relay, post);
  }

  @Override
  public List<Post> versions(RelayId relay, PostId post) {
    return posts.versions(relay, post);
  }

  @Override
  public Set<PostId> idsInUse(RelayId relay, List<PostId> ids) {
    return posts.idsInUse(relay, ids);
  }

  @Override
  public List<PostSummary> withdrawn(RelayId relay, LocalDate from, LocalDate to) {
    return posts.withdrawn(relay, from, to);
  }

  @Override
  public List<PostAddress> at(FormerAddress address) {
    return posts.at(address);
  }

  @Override
  public List<RelayChange> changes(RelayId relay, Revision after, int limit) {
    return posts.changes(relay, after, limit);
  }

  private List<PostSummary> list(
      List<Object> question, int limit, Supplier<List<PostSummary>> read) {
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
