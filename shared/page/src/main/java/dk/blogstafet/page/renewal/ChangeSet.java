package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.ListPosition;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.RelayChange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What some changes of a relay touched, taken together. A renewal that broke off may have rendered
/// any state in between, so nothing is weighed against anything: a post added and withdrawn again
/// counts as both.
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
        .flatMap(ChangeSet::spots)
        .forEach(listPosition -> categories.add(listPosition.category()));
    return categories;
  }

  /// Every spot of a list that something came to or left.
  List<ListPosition> spots(PostListId listId) {
    return touches()
        .flatMap(ChangeSet::spots)
        .filter(listPosition -> isOn(listId, listPosition))
        .distinct()
        .toList();
  }

  Set<Integer> years(PostListId listId) {
    var years = new TreeSet<Integer>();
    spots(listId).forEach(listPosition -> years.add(year(listPosition)));
    return years;
  }

  /// How many posts came to a year of a list.
  int arrivals(PostListId listId, int year) {
    return count(touches().flatMap(post -> post.to().stream()), listId, year);
  }

  /// How many posts left a year of a list.
  int departures(PostListId listId, int year) {
    return count(touches().flatMap(post -> post.from().stream()), listId, year);
  }

  private Stream<RelayChange.AffectedPost> touches() {
    return changes.stream().flatMap(change -> change.touches().stream());
  }

  private static Stream<ListPosition> spots(RelayChange.AffectedPost post) {
    return Stream.concat(post.from().stream(), post.to().stream());
  }

  /// The posts that stand in no list after these changes.
  Set<PostId> departed() {
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
