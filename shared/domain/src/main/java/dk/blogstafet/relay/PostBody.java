package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.WebLink;
import java.net.URI;
import java.util.Optional;

/// A post's text: stored here, linked, or absent (a post may be a teaser only).
public sealed interface PostBody {
  PostBody NONE = new None();

  /// Returns the address of a text that is published elsewhere.
  Optional<URI> link();

  /// Markdown text that is stored here.
  record MarkdownText(String markdown) implements PostBody {
    public MarkdownText {
      TextField.TEXT.require(markdown);
    }

    @Override
    public Optional<URI> link() {
      return Optional.empty();
    }
  }

  /// A text at another address.
  record ExternalLink(URI address) implements PostBody {
    public ExternalLink {
      WebLink.require(address);
    }

    @Override
    public Optional<URI> link() {
      return Optional.of(address);
    }
  }

  /// No text.
  record None() implements PostBody {
    @Override
    public Optional<URI> link() {
      return Optional.empty();
    }
  }
}
