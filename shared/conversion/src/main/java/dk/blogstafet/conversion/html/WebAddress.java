package dk.blogstafet.conversion.html;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Addresses in HTML, resolved against the address of their page.
final class WebAddress {
  private static final Pattern SCHEME = Pattern.compile("(?i)(https?|mailto|tel):.+");
  private static final Pattern HOST = Pattern.compile("(?i)https?://(?:www\\.)?([^/:?#]+).*");

  private WebAddress() {}

  /// Returns the address that an attribute leads to from any page; empty if it leads nowhere else,
  /// or the address of its page is unknown.
  static Optional<String> of(Element element, String attribute) {
    var value = element.attr(attribute).strip();
    if (value.isEmpty() || value.startsWith("#")) {
      return Optional.empty();
    }
    var absolute = SCHEME.matcher(value).matches() ? value : element.absUrl(attribute);
    return Optional.of(absolute).filter(it -> SCHEME.matcher(it).matches());
  }

  /// Returns an address's host, or the address itself.
  static String host(String address) {
    var host = HOST.matcher(address);
    return host.matches() ? host.group(1).toLowerCase(Locale.ROOT) : address;
  }
}
