package dk.blogstafet.page;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import java.net.URI;
import java.util.Optional;

/// A post as its page shows it.
///
/// @param text safe HTML; empty where there is none
/// @param link where the text stands instead
/// @param older whom the baton came from
/// @param newer whom it went to
/// @param signUp the form for the relay's newsletter; none where nothing new will come
record PostPageView(
    PageLayout layout,
    Relay relay,
    Post whole,
    RenderedFragment text,
    Optional<URI> link,
    Optional<PostSummary> older,
    Optional<PostSummary> newer,
    Optional<SignUpForm> signUp) {
  PostSummary post() {
    return whole.post();
  }
}
