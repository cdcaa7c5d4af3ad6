package dk.blogstafet.page.renewal;

import dk.blogstafet.page.YearPage;
import dk.blogstafet.relay.Place;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Track;
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
final class Shelf {
  private final Posts posts;
  private final Standing standing;
  private final Track track;
  private final Omissions omissions;
  private final List<Post> head;
  private final boolean complete;
  private final Map<Integer, List<Post>> years = new HashMap<>();

  /// Reads the newest posts of a list.
  ///
  /// @param omissions the posts that it doesn't show
  /// @param wanted how many of the others to read at once
  Shelf(Posts posts, Standing standing, Track track, Omissions omissions, int wanted) {
    this.posts = posts;
    this.standing = standing;
    this.track = track;
    this.omissions = omissions;
    var size = wanted + omissions.size();
    this.head = posts.newest(track, Optional.empty(), size);
    this.complete = head.size() < size;
  }

  Track track() {
    return track;
  }

  /// The newest posts, newest first.
  List<Post> newest(int limit) {
    return head.stream().filter(this::isShown).limit(limit).toList();
  }

  /// How many posts the list has in a year.
  int count(int year) {
    return standing.counts().of(year, track.category());
  }

  /// How many posts of a year stand before a place of that year.
  int index(Place place) {
    var year = place.date().getYear();
    if (covers(place)) {
      return count(year)
          - (int) ofYear(year).stream().filter(post -> !isBefore(post, place)).count();
    }
    return (int) wholeYear(year).stream().filter(post -> isBefore(post, place)).count();
  }

  /// The posts of a page, oldest first.
  List<Post> page(YearPage page) {
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
  Optional<Post> older(Place place) {
    if (covers(place)) {
      var older =
          head.stream().filter(post -> isBefore(post, place)).filter(this::isShown).findFirst();
      if (complete || older.isPresent()) {
        return older;
      }
    }
    return posts.newest(track, Optional.of(place), 1 + omissions.size()).stream()
        .filter(this::isShown)
        .findFirst();
  }

  /// The post after a place.
  Optional<Post> newer(Place place) {
    if (covers(place)) {
      return head.stream()
          .takeWhile(post -> post.place().compareTo(place) > 0)
          .filter(this::isShown)
          .reduce((_, nearer) -> nearer);
    }
    return posts.oldest(track, Optional.of(place), 1 + omissions.size()).stream()
        .filter(this::isShown)
        .findFirst();
  }

  /// Whether the head holds everything from a place on, and the post before it.
  private boolean covers(Place place) {
    return complete || isBefore(head.getLast(), place);
  }

  private boolean isShown(Post post) {
    return !omissions.has(post.id());
  }

  private List<Post> shown(Stream<Post> rows) {
    return rows.filter(this::isShown).toList();
  }

  private List<Post> ofYear(int year) {
    return head.stream().filter(post -> post.date().getYear() == year).toList();
  }

  private List<Post> wholeYear(int year) {
    return years.computeIfAbsent(year, it -> posts.year(track, it));
  }

  private static boolean isBefore(Post post, Place place) {
    return post.place().compareTo(place) < 0;
  }
}
