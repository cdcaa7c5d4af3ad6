package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.ListPosition;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.RelayChange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The combined effect of several changes to a relay. An interrupted renewal may have rendered any
/// state in between, so changes don't cancel out: a post that was added and withdrawn counts as
/// both.
final class ChangeSet {
  private final List<RelayChange> changes;

  ChangeSet(List<RelayChange> changes) {
    this.changes = List.copyOf(changes);
  }

  Set<PostId> posts() {
    var posts = new LinkedHashSet<PostId>();
    touches().forEach(post -> posts.add(post.post()));
    return posts;
  }

  Set<Category> categories() {
    var categories = new LinkedHashSet<Category>();
    touches()
        .flatMap(ChangeSet::positions)
        .forEach(listPosition -> categories.add(listPosition.category()));
    return categories;
  }

  /// Returns every position of a list where a post was added or removed.
  List<ListPosition> positions(PostListId listId) {
    return touches()
        .flatMap(ChangeSet::positions)
        .filter(listPosition -> isOn(listId, listPosition))
        .distinct()
        .toList();
  }

  Set<Integer> years(PostListId listId) {
    var years = new TreeSet<Integer>();
    positions(listId).forEach(listPosition -> years.add(year(listPosition)));
    return years;
  }

  /// Returns how many posts were added to a year of a list.
  int added(PostListId listId, int year) {
    return count(touches().flatMap(post -> post.to().stream()), listId, year);
  }

  /// Returns how many posts were removed from a year of a list.
  int removed(PostListId listId, int year) {
    return count(touches().flatMap(post -> post.from().stream()), listId, year);
  }

  /// Returns the newsletter issues that were archived.
  Set<IssueId> issues() {
    return changes.stream()
        .flatMap(change -> change.issue().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<RelayChange.AffectedPost> touches() {
    return changes.stream().flatMap(change -> change.touches().stream());
  }

  private static Stream<ListPosition> positions(RelayChange.AffectedPost post) {
    return Stream.concat(post.from().stream(), post.to().stream());
  }

  /// Returns whether a post was in a list before one of these changes.
  boolean hasLeft(PostId id) {
    return touches().anyMatch(post -> post.post().equals(id) && post.from().isPresent());
  }

  /// Returns the posts that are in no list after these changes.
  Set<PostId> removedPosts() {
    var departed = new LinkedHashSet<PostId>();
    touches()
        .forEach(post -> {
          if (post.to().isEmpty()) {
            departed.add(post.post());
          } else {
            departed.remove(post.post());
          }
        });
    return departed;
  }

  private static int count(Stream<ListPosition> listPositions, PostListId listId, int year) {
    return (int)
        listPositions
            .filter(listPosition -> isOn(listId, listPosition) && year(listPosition) == year)
            .count();
  }

  private static boolean isOn(PostListId listId, ListPosition listPosition) {
    return listId.category().stream().allMatch(listPosition.category()::equals);
  }

  private static int year(ListPosition listPosition) {
    return listPosition.position().date().getYear();
  }
}
