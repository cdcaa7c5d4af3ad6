package dk.blogstafet.page;

import dk.blogstafet.relay.PostBody;
import java.net.URI;
import java.util.Optional;

/// What a post's body gives to a page or a feed.
final class PostBodyRenderer {
  private PostBodyRenderer() {}

  /// The text as safe HTML, its links complete; empty where there is none.
  ///
  /// @param address the post's, with its host
  static RenderedFragment html(PostBody body, String address) {
    return switch (body) {
      case PostBody.MarkdownText(var markdown) -> Markdown.html(markdown, URI.create(address));
      case PostBody.ExternalLink _, PostBody.None _ -> RenderedFragment.NONE;
    };
  }

  /// Where the text stands, if that is elsewhere.
  static Optional<URI> link(PostBody body) {
    return switch (body) {
      case PostBody.ExternalLink(var link) -> Optional.of(link);
      case PostBody.MarkdownText _, PostBody.None _ -> Optional.empty();
    };
  }
}
