package dk.blogstafet.relay;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Which links may stand on a page: absolute, http or https, with a host and without a password.
public final class Link {
  private Link() {}

  /// The link in a text, if it is one that may stand on a page.
  public static Optional<URI> parse(String text) {
    try {
      var link = new URI(text.strip());
      return isSafe(link) ? Optional.of(link) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  static URI require(URI link) {
    if (!isSafe(link)) {
      throw new IllegalArgumentException("Not a http or https link with a host: " + link);
    }
    return link;
  }

  private static boolean isSafe(URI link) {
    var web =
        "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
    return web && link.getHost() != null && link.getUserInfo() == null;
  }
}
