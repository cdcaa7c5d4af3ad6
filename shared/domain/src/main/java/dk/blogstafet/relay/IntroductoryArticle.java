package dk.blogstafet.relay;

import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.WebLink;
import java.net.URI;
import java.util.Optional;

/// A relay's introductory article: its display text, and its address if known.
public record IntroductoryArticle(String text, Optional<URI> link) {
  public IntroductoryArticle {
    TextField.ARTICLE_TEXT.require(text);
    link.ifPresent(WebLink::require);
  }
}
