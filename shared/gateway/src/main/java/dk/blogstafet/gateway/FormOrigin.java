package dk.blogstafet.gateway;

import java.net.URI;
import java.util.Locale;

/// Whose page a form was sent from, as the reader's browser tells: by `Sec-Fetch-Site` (W3C, Fetch
/// Metadata Request Headers, section 2.3), and by `Origin` (RFC 6454, section 7) where an older
/// browser leaves that out.
public enum FormOrigin {
  /// Our own page, or a program or an old browser that says nothing.
  OURS,
  /// Perhaps another site's page. Our own pages that tell nobody their address send no origin
  /// either (WHATWG Fetch, "append a request Origin header").
  UNCERTAIN,
  /// Another site's page, if only that of a neighbour in the same domain.
  FOREIGN;

  /// Where a request's form was sent from.
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

  /// The CDN asks the API by another name than readers do, a laptop's network by the same.
  private static boolean isOurs(String origin, GatewayRequest request, URI home) {
    var host = request.fields().get("host").orElse(request.authority());
    var lower = origin.toLowerCase(Locale.ROOT);
    return lower.equals(home.toString().toLowerCase(Locale.ROOT))
        || lower.endsWith("://" + host.toLowerCase(Locale.ROOT));
  }
}
