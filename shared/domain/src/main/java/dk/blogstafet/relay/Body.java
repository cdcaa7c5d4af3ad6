package dk.blogstafet.relay;

import java.net.URI;

/// A post's text: here, elsewhere, or not at all (a post may be a teaser only).
public sealed interface Body {
  Body NONE = new None();

  /// Written here, in Markdown.
  record Written(String markdown) implements Body {
    public Written {
      Field.TEXT.require(markdown);
    }
  }

  /// Stands at another address.
  record Elsewhere(URI link) implements Body {
    public Elsewhere {
      Link.require(link);
    }
  }

  /// Not given.
  record None() implements Body {}
}
