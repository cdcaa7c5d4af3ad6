package dk.blogstafet.relay;

import java.net.URI;
import java.util.Optional;

/// A relay's introductory article: what the page calls it, and where it stands, if that is known.
public record Article(String text, Optional<URI> link) {
  public Article {
    Field.ARTICLE_TEXT.require(text);
    link.ifPresent(Link::require);
  }
}
