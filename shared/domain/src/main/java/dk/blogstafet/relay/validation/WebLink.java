package dk.blogstafet.relay.validation;

import dk.blogstafet.relay.host.HostName;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Validates links for pages: absolute, http or https, with a host and without a password. Like
/// browsers (WHATWG URL Standard), accepts host names in any script, and characters in paths that
/// must be encoded (RFC 3986).
public final class WebLink {
  private static final Pattern FORM =
      Pattern.compile("(https?)://([^/?#\\\\]*)((?:[/?#].*)?)", Pattern.CASE_INSENSITIVE);
  private static final Pattern AUTHORITY =
      Pattern.compile("([^@:\\[\\]]+|\\[[0-9A-Fa-f:.]+\\])((?::[0-9]*)?)");
  private static final int LAST_PORT = 65_535;
  private static final Pattern ENCODED =
      Pattern.compile("[^\\x21-\\x7E\\s]+|[\"<>\\[\\\\\\]^`{|}]|%(?![0-9A-Fa-f]{2})");
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private WebLink() {}

  /// Returns a text's link in canonical form, if it is allowed on a page: scheme and host in
  /// lower-case ASCII, the rest as typed, with other characters encoded.
  public static Optional<URI> parse(String text) {
    var form = FORM.matcher(TextNormalizer.strip(text));
    if (!form.matches()) {
      return Optional.empty();
    }
    var authority = AUTHORITY.matcher(form.group(2));
    return authority.matches() && isPort(authority.group(2))
        ? host(authority.group(1)).flatMap(host -> uri(form, host + authority.group(2)))
        : Optional.empty();
  }

  /// Returns a stored link in canonical form; earlier versions stored it as typed.
  public static URI canonical(URI link) {
    return parse(link.toString()).orElse(link);
  }

  /// Returns a link's host for display: in its own script where that is safe.
  public static String shownHost(URI link) {
    var authority = AUTHORITY.matcher(String.valueOf(link.getRawAuthority()));
    return authority.matches() ? HostName.toUnicode(authority.group(1)) : "";
  }

  public static URI require(URI link) {
    if (!isSafe(link)) {
      throw new IllegalArgumentException("Not a http or https link with a host: " + link);
    }
    return link;
  }

  private static boolean isSafe(URI link) {
    var web =
        "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
    return web
        && link.getRawAuthority() != null
        && AUTHORITY.matcher(link.getRawAuthority()).matches();
  }

  private static Optional<String> host(String text) {
    return text.startsWith("[")
        ? Optional.of(text.toLowerCase(Locale.ROOT))
        : HostName.toAscii(text);
  }

  private static boolean isPort(String text) {
    return text.length() < 2
        || (text.length() < 7 && Integer.parseInt(text.substring(1)) <= LAST_PORT);
  }

  private static Optional<URI> uri(Matcher form, String authority) {
    var scheme = form.group(1).toLowerCase(Locale.ROOT);
    var rest = ENCODED.matcher(withOneHash(form.group(3))).replaceAll(it -> encoded(it.group()));
    try {
      return Optional.of(new URI(scheme + "://" + authority + rest)).filter(WebLink::isSafe);
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static String withOneHash(String rest) {
    var behind = rest.indexOf('#') + 1;
    return behind == 0
        ? rest
        : rest.substring(0, behind) + rest.substring(behind).replace("#", "%23");
  }

  private static String encoded(String text) {
    var encoded = new StringBuilder();
    for (var part : text.getBytes(StandardCharsets.UTF_8)) {
      encoded.append('%').append(HEX.toHexDigits(part));
    }
    return encoded.toString();
  }
}
