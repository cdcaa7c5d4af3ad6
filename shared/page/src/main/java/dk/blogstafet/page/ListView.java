package dk.blogstafet.page;

import dk.blogstafet.relay.Counts;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Track;
import java.util.List;
import java.util.Optional;

/// A list of posts as its page shows it.
///
/// @param archive the years that a front links to; none on a year's page
/// @param older where a year's page goes on to
/// @param newer and where it comes from
record ListView(
    Frame frame,
    Relay relay,
    Track track,
    String title,
    List<Post> posts,
    Counts archive,
    Optional<YearPage> older,
    Optional<YearPage> newer) {
  ListView {
    posts = List.copyOf(posts);
  }

  boolean isRelayFront() {
    return track.category().isEmpty();
  }

  /// The archive's years, newest first.
  List<Integer> years() {
    return archive.years(track.category()).reversed();
  }

  int count(int year) {
    return archive.of(year, track.category());
  }
}
