package dk.blogstafet.page;

import dk.blogstafet.relay.Body;
import java.net.URI;
import java.util.Optional;

/// What a post's body gives to a page or a feed.
final class Bodies {
  private Bodies() {}

  /// The text as safe HTML, its links complete; empty where there is none.
  ///
  /// @param address the post's, with its host
  static Piece html(Body body, String address) {
    return switch (body) {
      case Body.Written(var markdown) -> Markdown.html(markdown, URI.create(address));
      case Body.Elsewhere _, Body.None _ -> Piece.NONE;
    };
  }

  /// Where the text stands, if that is elsewhere.
  static Optional<URI> link(Body body) {
    return switch (body) {
      case Body.Elsewhere(var link) -> Optional.of(link);
      case Body.Written _, Body.None _ -> Optional.empty();
    };
  }
}
