package dk.blogstafet.page.renewal;

import dk.blogstafet.page.YearPage;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelaySnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The part of a list that a renewal needs: its newest posts, read at once, and of older years only
/// those that are asked for. What happens at a list's end, as nearly everything does, so costs one
/// question however long the list is.
///
/// If the relay moves while its posts are read, what a shelf says may not fit together. Whoever
/// reads one asks afterwards whether the relay has moved, and then reads another.
final class PostWindow {
  private final Posts posts;
  private final RelaySnapshot snapshot;
  private final PostListId listId;
  private final BatchOmissions omissions;
  private final List<PostSummary> head;
  private final boolean complete;
  private final Map<Integer, List<PostSummary>> years = new HashMap<>();

  /// Reads the newest posts of a list.
  ///
  /// @param omissions the posts that it doesn't show
  /// @param wanted how many of the others to read at once
  PostWindow(
      Posts posts,
      RelaySnapshot relaySnapshot,
      PostListId postListId,
      BatchOmissions omissions,
      int wanted) {
    this.posts = posts;
    this.snapshot = relaySnapshot;
    this.listId = postListId;
    this.omissions = omissions;
    var size = wanted + omissions.size();
    this.head = posts.newest(postListId, Optional.empty(), size);
    this.complete = head.size() < size;
  }

  PostListId listId() {
    return listId;
  }

  /// The newest posts, newest first.
  List<PostSummary> newest(int limit) {
    return head.stream().filter(this::isShown).limit(limit).toList();
  }

  /// How many posts the list has in a year.
  int count(int year) {
    return snapshot.counts().of(year, listId.category());
  }

  /// How many posts of a year stand before a place of that year.
  int index(PostPosition position) {
    var year = position.date().getYear();
    if (covers(position)) {
      return count(year)
          - (int) ofYear(year).stream().filter(post -> !isBefore(post, position)).count();
    }
    return (int) wholeYear(year).stream().filter(post -> isBefore(post, position)).count();
  }

  /// The posts of a page, oldest first.
  List<PostSummary> page(YearPage page) {
    var count = count(page.year());
    var start = Math.min(count, (page.number() - 1) * YearPage.SIZE);
    var end = Math.min(count, start + YearPage.SIZE);
    var newest = ofYear(page.year());
    if (newest.size() >= count - start) {
      return shown(newest.subList(count - end, count - start).reversed().stream());
    }
    return shown(wholeYear(page.year()).stream().skip(start).limit(YearPage.SIZE));
  }

  /// The post before a place.
  Optional<PostSummary> older(PostPosition position) {
    if (covers(position)) {
      var older =
          head.stream().filter(post -> isBefore(post, position)).filter(this::isShown).findFirst();
      if (complete || older.isPresent()) {
        return older;
      }
    }
    return posts.newest(listId, Optional.of(position), 1 + omissions.size()).stream()
        .filter(this::isShown)
        .findFirst();
  }

  /// The post after a place.
  Optional<PostSummary> newer(PostPosition position) {
    if (covers(position)) {
      return head.stream()
          .takeWhile(post -> post.position().compareTo(position) > 0)
          .filter(this::isShown)
          .reduce((_, nearer) -> nearer);
    }
    return posts.oldest(listId, Optional.of(position), 1 + omissions.size()).stream()
        .filter(this::isShown)
        .findFirst();
  }

  /// Whether the head holds everything from a place on, and the post before it.
  private boolean covers(PostPosition position) {
    return complete || isBefore(head.getLast(), position);
  }

  private boolean isShown(PostSummary post) {
    return !omissions.has(post.id());
  }

  private List<PostSummary> shown(Stream<PostSummary> rows) {
    return rows.filter(this::isShown).toList();
  }

  private List<PostSummary> ofYear(int year) {
    return head.stream().filter(post -> post.date().getYear() == year).toList();
  }

  private List<PostSummary> wholeYear(int year) {
    return years.computeIfAbsent(year, it -> posts.year(listId, it));
  }

  private static boolean isBefore(PostSummary post, PostPosition position) {
    return post.position().compareTo(position) < 0;
  }
}
