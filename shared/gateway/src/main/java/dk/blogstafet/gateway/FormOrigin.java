package dk.blogstafet.gateway;

import java.net.URI;
import java.util.Locale;

/// The site that a form was sent from, as the browser reports it: in `Sec-Fetch-Site` (W3C, Fetch
/// Metadata Request Headers, section 2.3), or in `Origin` (RFC 6454, section 7) from older
/// browsers.
public enum FormOrigin {
  /// Our own page, or a program or an old browser that sends neither header.
  OURS,
  /// Possibly another site's page. Our own pages with a no-referrer policy send no origin either
  /// (WHATWG Fetch, "append a request Origin header").
  UNCERTAIN,
  /// Another site's page, even one on the same domain.
  FOREIGN;

  /// Returns where a request's form was sent from.
  ///
  /// @param home the site's address
  public static FormOrigin of(GatewayRequest request, URI home) {
    var site = request.fields().get("sec-fetch-site");
    return site.map(FormOrigin::ofSite).orElseGet(() -> ofOrigin(request, home));
  }

  private static FormOrigin ofSite(String site) {
    return switch (site) {
      case "same-origin", "none" -> OURS;
      case "same-site", "cross-site" -> FOREIGN;
      default -> UNCERTAIN;
    };
  }

  private static FormOrigin ofOrigin(GatewayRequest request, URI home) {
    return request.fields().get("origin").filter(it -> !isOurs(it, request, home)).isPresent()
        ? UNCERTAIN
        : OURS;
  }

  /// Compares with both names: the CDN forwards to the API under another name than readers use,
  /// while a local network uses the same name.
  private static boolean isOurs(String origin, GatewayRequest request, URI home) {
    var host = request.fields().get("host").orElse(request.authority());
    var lower = origin.toLowerCase(Locale.ROOT);
    return lower.equals(home.toString().toLowerCase(Locale.ROOT))
        || lower.endsWith("://" + host.toLowerCase(Locale.ROOT));
  }
}
