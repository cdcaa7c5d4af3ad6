package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.WebLink;
import java.net.URI;

/// A post's text: stored here, linked, or absent (a post may be a teaser only).
public sealed interface PostBody {
  PostBody NONE = new None();

  /// Markdown text that is stored here.
  record MarkdownText(String markdown) implements PostBody {
    public MarkdownText {
      TextField.TEXT.require(markdown);
    }
  }

  /// A text at another address.
  record ExternalLink(URI link) implements PostBody {
    public ExternalLink {
      WebLink.require(link);
    }
  }

  /// No text.
  record None() implements PostBody {}
}
