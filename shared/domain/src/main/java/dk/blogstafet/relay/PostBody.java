package dk.blogstafet.relay;

import java.net.URI;

/// A post's text: here, elsewhere, or not at all (a post may be a teaser only).
public sealed interface PostBody {
  PostBody NONE = new None();

  /// Written here, in Markdown.
  record MarkdownText(String markdown) implements PostBody {
    public MarkdownText {
      TextField.TEXT.require(markdown);
    }
  }

  /// Stands at another address.
  record ExternalLink(URI link) implements PostBody {
    public ExternalLink {
      WebLink.require(link);
    }
  }

  /// Not given.
  record None() implements PostBody {}
}
