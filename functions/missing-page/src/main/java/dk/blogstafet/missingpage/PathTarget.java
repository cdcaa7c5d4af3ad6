package dk.blogstafet.missingpage;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Slug;
import java.util.Optional;
import java.util.regex.Pattern;

/// Parses a path into the relay or post that it would belong to. Ignores a missing trailing slash,
/// and the document name that the CDN appends for its bucket.
final class PathTarget {
  private static final String API = "/api/";
  private static final String INDEX = "/index.html";

  /// A path of this site with the numbers of a query, which the CDN passes as a part of the path.
  private static final Pattern NUMBERED =
      Pattern.compile("(/|(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/?)\\?.*");

  private PathTarget() {}

  static boolean isApi(String path) {
    return slashed(path).startsWith(API);
  }

  /// Returns the relay that the path belongs to, whether or not it exists.
  static Optional<RelayId> relay(String path) {
    return part(path, 1).filter(RelayId::isValid).map(RelayId::new);
  }

  /// Returns the post of this relay whose page it would be.
  static Optional<PostId> post(RelayId relay, String path) {
    return part(path, 3)
        .filter(Slug::isValid)
        .map(PostId::new)
        .filter(post -> PageUrls.post(relay, post).equals(slashed(path)));
  }

  /// Returns the path without the numbers of its query, if it has some: no page has them, and its
  /// own page may exist.
  static Optional<String> withoutNumbers(String path) {
    var numbered = NUMBERED.matcher(path);
    return numbered.matches() ? Optional.of(numbered.group(1)) : Optional.empty();
  }

  private static Optional<String> part(String path, int number) {
    var parts = path.split("/", -1);
    return number < parts.length ? Optional.of(parts[number]) : Optional.empty();
  }

  private static String slashed(String path) {
    if (path.endsWith(INDEX)) {
      return path.substring(0, path.length() - INDEX.length() + 1);
    }
    return path.endsWith("/") ? path : path + "/";
  }
}
