package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Change;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Spot;
import dk.blogstafet.relay.Track;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What some changes of a relay touched, taken together. A renewal that broke off may have rendered
/// any state in between, so nothing is weighed against anything: a post added and withdrawn again
/// counts as both.
final class Touched {
  private final List<Change> changes;

  Touched(List<Change> changes) {
    this.changes = List.copyOf(changes);
  }

  Set<PostId> posts() {
    var posts = new LinkedHashSet<PostId>();
    touches().forEach(touch -> posts.add(touch.post()));
    return posts;
  }

  Set<Category> categories() {
    var categories = new LinkedHashSet<Category>();
    touches().flatMap(Touched::spots).forEach(spot -> categories.add(spot.category()));
    return categories;
  }

  /// Every spot of a list that something came to or left.
  List<Spot> spots(Track track) {
    return touches().flatMap(Touched::spots).filter(spot -> isOn(track, spot)).distinct().toList();
  }

  Set<Integer> years(Track track) {
    var years = new TreeSet<Integer>();
    spots(track).forEach(spot -> years.add(year(spot)));
    return years;
  }

  /// How many posts came to a year of a list.
  int arrivals(Track track, int year) {
    return count(touches().flatMap(touch -> touch.to().stream()), track, year);
  }

  /// How many posts left a year of a list.
  int departures(Track track, int year) {
    return count(touches().flatMap(touch -> touch.from().stream()), track, year);
  }

  private Stream<Change.Touch> touches() {
    return changes.stream().flatMap(change -> change.touches().stream());
  }

  private static Stream<Spot> spots(Change.Touch touch) {
    return Stream.concat(touch.from().stream(), touch.to().stream());
  }

  /// The posts that stand in no list after these changes.
  Set<PostId> departed() {
    var departed = new LinkedHashSet<PostId>();
    touches()
        .forEach(touch -> {
          if (touch.to().isEmpty()) {
            departed.add(touch.post());
          } else {
            departed.remove(touch.post());
          }
        });
    return departed;
  }

  private static int count(Stream<Spot> spots, Track track, int year) {
    return (int) spots.filter(spot -> isOn(track, spot) && year(spot) == year).count();
  }

  private static boolean isOn(Track track, Spot spot) {
    return track.category().stream().allMatch(spot.category()::equals);
  }

  private static int year(Spot spot) {
    return spot.place().date().getYear();
  }
}
