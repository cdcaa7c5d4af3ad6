package dk.blogstafet.page;

import dk.blogstafet.page.markdown.RenderedFragment;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import java.net.URI;
import java.util.Optional;

/// A post as its page shows it.
///
/// @param lead the picture above the text, as safe HTML
/// @param text safe HTML; empty if there is no text
/// @param link the URL of a text that is published elsewhere
/// @param older the previous post of the relay
/// @param newer the next post of the relay
/// @param signUp the newsletter form; empty where the relay accepts no new posts
public record PostPageView(
    PageLayout layout,
    Relay relay,
    Post whole,
    Optional<RenderedFragment> lead,
    RenderedFragment text,
    Optional<URI> link,
    Optional<PostSummary> older,
    Optional<PostSummary> newer,
    Optional<SignUpForm> signUp) {
  /// Returns the sentence that says who passed the baton to whom.
  Optional<String> handOver() {
    return HandOverSentence.of(layout.messages(), older, post());
  }

  /// Returns whether the authors are presented at the post's end: unless the page has no more to
  /// say of them than at its beginning, just above.
  boolean isProfiled() {
    var authors = post().metadata().authors();
    return authors.stream().anyMatch(Author::hasProfile) || !(authors.isEmpty() || text.isEmpty());
  }

  RelayFrame frame() {
    return new RelayFrame(layout.site(), relay);
  }

  PostCitation citation() {
    return new PostCitation(layout, post());
  }

  PostSummary post() {
    return whole.post();
  }
}
