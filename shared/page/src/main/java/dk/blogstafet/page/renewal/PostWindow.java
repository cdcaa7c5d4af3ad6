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

/// The part of a list that a renewal needs: its newest posts, read at once, and posts of older
/// years only on demand. Nearly all changes are at the end of a list, so they cost one query,
/// however long the list is.
///
/// If the relay changes during reading, the posts may be inconsistent. Callers check afterwards
/// whether the relay has changed, and read a new window if so.
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
  /// @param omissions the posts to leave out
  /// @param wanted how many other posts to read at once
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

  /// Returns the newest posts, newest first.
  List<PostSummary> newest(int limit) {
    return head.stream().filter(this::isShown).limit(limit).toList();
  }

  /// Returns how many posts the list has in a year.
  int count(int year) {
    return snapshot.counts().of(year, listId.category());
  }

  /// Returns how many posts of the same year precede a position.
  int index(PostPosition position) {
    var year = position.date().getYear();
    if (covers(position)) {
      return count(year)
          - (int) ofYear(year).stream().filter(post -> !isBefore(post, position)).count();
    }
    return (int) wholeYear(year).stream().filter(post -> isBefore(post, position)).count();
  }

  /// Returns the posts of a page, oldest first.
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

  /// Returns the post before a position.
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

  /// Returns the post after a position.
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

  /// Returns whether the posts read at once include everything from a position on, and the post
  /// before it.
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
