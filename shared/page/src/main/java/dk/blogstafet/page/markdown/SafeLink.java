package dk.blogstafet.page.markdown;

import dk.blogstafet.relay.validation.WebLink;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Validates and normalises the links of a text: absolute web, mail and telephone links, in the
/// characters that addresses allow (RFC 3986). Everything that browsers follow (WHATWG URL
/// Standard, 4.4) is accepted, however it is written, with two exceptions: an address with a user
/// name, which hides its host, and `https:a`, which browsers read as a host on some pages and as a
/// path on others.
public final class SafeLink {
  private static final String SECURE = "https://";

  /// The characters that browsers trim, white space of other scripts, and the characters that
  /// browsers remove (WHATWG URL Standard, 4.4, steps 1 and 3).
  private static final Pattern AROUND =
      Pattern.compile(
          "^[\\x00-\\x20\\x85\\p{Z}]++|(?<![\\x00-\\x20\\x85\\p{Z}])[\\x00-\\x20\\x85\\p{Z}]++$");

  private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r]");
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
  private static final Pattern WEB = Pattern.compile("[/\\\\]{2,}([^/\\\\?#]+)([^?#]*)(.*)");
  private static final Pattern MAIL = Pattern.compile("\\s*[^/#\\s].*");
  private static final Pattern PHONE = Pattern.compile("[+]?[0-9(). *-]+(;[A-Za-z0-9=.+;-]*)?");

  private SafeLink() {}

  /// Returns the safe address of a link; empty for one that must not be a link.
  ///
  /// @param base the base of relative addresses
  public static Optional<String> of(String destination, URI base) {
    if (isPlain(destination)) {
      return Optional.of(destination);
    }
    var text = BREAKS.matcher(AROUND.matcher(destination).replaceAll("")).replaceAll("");
    if (text.isBlank()) {
      return Optional.empty();
    }
    var scheme = SCHEME.matcher(text);
    if (!scheme.lookingAt()) {
      return relative(text, base);
    }
    var rest = text.substring(scheme.end());
    return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
      case "https" -> web(SECURE, rest);
      case "http" -> web("http://", rest);
      case "mailto" ->
          MAIL.matcher(rest).matches()
              ? Optional.of("mailto:" + PercentEncoding.encode(rest).replace("#", "%23"))
              : Optional.empty();
      case "tel" ->
          PHONE.matcher(rest).matches()
              ? Optional.of("tel:" + rest.replace(" ", ""))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// Returns an address as readers see it: with its host in its own script where that is safe.
  static String shown(String address) {
    return address.contains("xn--")
        ? WebLink.parse(address).map(link -> shown(address, link)).orElse(address)
        : address;
  }

  private static String shown(String address, URI link) {
    var authority = link.getRawAuthority();
    var host = authority.substring(0, indexOf(authority, ':'));
    return address.replaceFirst(
        Pattern.quote(host), Matcher.quoteReplacement(WebLink.shownHost(link)));
  }

  /// Returns whether an address needs no normalisation: a host of letters, and a path of unreserved
  /// characters.
  private static boolean isPlain(String address) {
    var host = address.startsWith(SECURE) ? SECURE.length() : address.length();
    var at = host;
    while (at < address.length() && isLowerCase(address.charAt(at))) {
      at += address.startsWith(".", at + 1) ? 2 : 1;
    }
    if (at == host
        || at == address.length()
        || address.charAt(at) != '/'
        || address.charAt(at - 1) == '.') {
      return false;
    }
    while (at < address.length() && isOfPath(address.charAt(at))) {
      at++;
    }
    return at == address.length();
  }

  private static boolean isLowerCase(char character) {
    return character >= 'a' && character <= 'z';
  }

  private static boolean isOfPath(char character) {
    return isLowerCase(character)
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || "/-_.~".indexOf(character) >= 0;
  }

  /// Normalises an address with a host. Backslashes before the query count as slashes, and a host
  /// may be percent-encoded.
  private static Optional<String> web(String start, String rest) {
    var form = WEB.matcher(rest);
    if (!form.matches()) {
      return Optional.empty();
    }
    var path = PercentEncoding.encode(form.group(2).replace('\\', '/'));
    return PercentEncoding.decodedHost(form.group(1))
        .flatMap(host -> WebLink.parse(start + host + path + PercentEncoding.encode(form.group(3))))
        .map(URI::toString);
  }

  private static Optional<String> relative(String text, URI base) {
    var end = Math.min(indexOf(text, '?'), indexOf(text, '#'));
    var path = text.substring(0, end).replace('\\', '/');
    if (path.startsWith("//")) {
      return web(base.getScheme() + "://", text);
    }
    var home = base.getScheme() + "://" + base.getRawAuthority();
    var here = base.getRawPath().isEmpty() ? "/" : base.getRawPath();
    if (!path.isEmpty()) {
      var folder = path.startsWith("/") ? "" : here.substring(0, here.lastIndexOf('/') + 1);
      here = withoutDots(folder + path);
    }
    var rest = PercentEncoding.encode(text.substring(end));
    return WebLink.parse(home + PercentEncoding.encode(here) + rest).map(URI::toString);
  }

  private static int indexOf(String text, char character) {
    var at = text.indexOf(character);
    return at < 0 ? text.length() : at;
  }

  /// Removes `.` and `..` from a path (RFC 3986, 5.2.4).
  private static String withoutDots(String path) {
    var kept = new ArrayDeque<String>();
    var parts = List.of(path.substring(1).split("/", -1));
    for (var part : parts) {
      if (part.equals("..")) {
        kept.pollLast();
      } else if (!part.equals(".")) {
        kept.add(part);
      }
    }
    if (parts.getLast().equals(".") || parts.getLast().equals("..")) {
      kept.add("");
    }
    return "/" + String.join("/", kept);
  }
}
