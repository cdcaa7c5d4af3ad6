package dk.blogstafet.local.migration.content;

import dk.blogstafet.relay.validation.Slug;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address that a post had on another site.
public final class ForeignAddress {
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"]{1,900}");
  private static final Pattern PATH =
      Pattern.compile(
          "(?i)(?:https?://[^/]+)?/(?:[^?#]*/)?([^/?#]+?)(?:\\.html?|\\.php)?/?(?:[?#].*)?");

  private ForeignAddress() {}

  /// Returns whether a text is an address of the web.
  public static boolean isWeb(String text) {
    return WEB.matcher(text).matches();
  }

  /// Returns the address of an alias.
  ///
  /// @param alias an address, a path, or a name in the folder of the post's own address
  /// @param home the site's address without a slash at the end
  /// @param own the post's address
  public static String alias(String alias, String home, String own) {
    if (isWeb(alias)) {
      return alias;
    }
    return alias.startsWith("/") ? home + alias : own.replaceFirst("[^/]*/?$", "") + alias;
  }

  /// Returns a name in addresses, made from one elsewhere, which may be percent-encoded.
  public static Optional<String> slug(String name) {
    return Optional.of(Slug.of(decoded(name))).filter(it -> !it.isEmpty());
  }

  /// Returns the name at the end of an address; empty if it has none.
  public static Optional<String> slugOf(String address) {
    var path = PATH.matcher(address);
    return path.matches() ? slug(path.group(1)) : Optional.empty();
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return name;
    }
  }
}
