package dk.blogstafet.local.editing.sending;

import dk.blogstafet.relay.validation.WebLink;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The site that is written to.
///
/// @param home scheme, host and port, with nothing behind it
public record SiteAddress(URI home) {
  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /// Reads an address. Empty for one with a path or a query, which a signature could not cover, and
  /// for one without TLS on any machine but this.
  public static Optional<SiteAddress> parse(String text) {
    return WebLink.parse(text)
        .filter(SiteAddress::isSound)
        .map(address -> new SiteAddress(plain(address)));
  }

  private static boolean isSound(URI address) {
    var scheme = lower(address.getScheme());
    var host = lower(address.getHost());
    var isSafe = scheme.equals("https") || (scheme.equals("http") && OWN_MACHINE.contains(host));
    var isBare = Set.of("", "/").contains(lower(address.getRawPath()));
    return isSafe
        && isBare
        && !host.isEmpty()
        && address.getRawQuery() == null
        && address.getRawFragment() == null;
  }

  private static URI plain(URI address) {
    var scheme = lower(address.getScheme());
    var usual = scheme.equals("https") ? HTTPS : HTTP;
    var port = address.getPort() < 0 || address.getPort() == usual ? "" : ":" + address.getPort();
    return URI.create(scheme + "://" + lower(address.getHost()) + port);
  }

  private static String lower(@Nullable String part) {
    return part == null ? "" : part.toLowerCase(Locale.ROOT);
  }

  /// What a signature covers of it (RFC 9421, section 2.2.3).
  public String authority() {
    return home.getRawAuthority();
  }

  /// The address of a path on it.
  public URI at(String path) {
    return home.resolve(path);
  }

  @Override
  public String toString() {
    return home.toString();
  }
}
