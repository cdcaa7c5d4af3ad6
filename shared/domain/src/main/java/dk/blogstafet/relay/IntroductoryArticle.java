package dk.blogstafet.relay;

import java.net.URI;
import java.util.Optional;

/// A relay's introductory article: what the page calls it, and where it stands, if that is known.
public record IntroductoryArticle(String text, Optional<URI> link) {
  public IntroductoryArticle {
    TextField.ARTICLE_TEXT.require(text);
    link.ifPresent(WebLink::require);
  }
}
