package dk.blogstafet.page.markdown;

import dk.blogstafet.relay.PostBody;
import java.net.URI;
import java.util.Optional;

/// Renders a post's body for pages and feeds.
public final class PostBodyRenderer {
  private PostBodyRenderer() {}

  /// Returns the text as safe HTML with absolute links; empty if there is no text.
  ///
  /// @param address the post's absolute URL
  /// @param pictures writes the relay's own pictures
  public static RenderedFragment html(PostBody body, String address, PictureHtml pictures) {
    return switch (body) {
      case PostBody.MarkdownText(var markdown) ->
          Markdown.html(markdown, URI.create(address), Optional.of(pictures));
      case PostBody.ExternalLink _, PostBody.None _ -> RenderedFragment.NONE;
    };
  }
}
