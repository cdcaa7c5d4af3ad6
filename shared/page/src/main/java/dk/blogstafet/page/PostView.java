package dk.blogstafet.page;

import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.Relay;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/// A post as its page shows it.
///
/// @param text safe HTML; empty where there is none
/// @param link where the text stands instead
/// @param older whom the baton came from
/// @param newer whom it went to
record PostView(
    Frame frame,
    Relay relay,
    Post post,
    String text,
    Optional<URI> link,
    Optional<Post> older,
    Optional<Post> newer) {
  /// When a post was corrected that was.
  LocalDate corrected() {
    return DanishTime.dateOf(post.stored());
  }
}
