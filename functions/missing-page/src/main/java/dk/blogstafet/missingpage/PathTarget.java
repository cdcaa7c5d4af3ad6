package dk.blogstafet.missingpage;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Slug;
import java.util.Optional;

/// Parses a path into the relay or post that it would belong to. Ignores a missing trailing slash,
/// and the document name that the CDN appends for its bucket.
final class PathTarget {
  private static final String API = "/api/";
  private static final String INDEX = "/index.html";

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
