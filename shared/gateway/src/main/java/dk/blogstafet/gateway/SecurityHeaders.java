package dk.blogstafet.gateway;

import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Headers that keep browsers from doing what a page of ours never asks for. The CDN sets the same
/// on everything (`SecurityHeaders` in the template; a test compares them); functions set them too,
/// for whatever reaches a browser past the CDN.
///
/// Pages are complete in themselves: one style in the page, drawings of our own, forms to
/// ourselves. No script runs that could connect; but tools that judge a page from within read
/// `robots.txt`.
public final class SecurityHeaders {
  /// Transport security, which goes for HTTPS alone (RFC 6797, section 7.2). In seconds: two years.
  public static final String HSTS = "strict-transport-security";

  private static final String CONTENT =
      "default-src 'none'; style-src 'unsafe-inline'; style-src-attr 'none'; img-src 'self' data:; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  /// The headers by their names in lower case.
  public static SequencedMap<String, String> all() {
    var all = new TreeMap<String, String>();
    all.put("content-security-policy", CONTENT);
    all.put("cross-origin-opener-policy", "same-origin");
    all.put("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    all.put("referrer-policy", "strict-origin-when-cross-origin");
    all.put(HSTS, "max-age=63072000");
    all.put("x-content-type-options", "nosniff");
    all.put("x-frame-options", "DENY");
    return Collections.unmodifiableSequencedMap(all);
  }

  /// An answer with them, except those that it sets itself.
  static GatewayResponse on(GatewayResponse response) {
    var secured = response;
    for (var header : all().entrySet()) {
      if (response.fields().get(header.getKey()).isEmpty()) {
        secured = secured.with(header.getKey(), header.getValue());
      }
    }
    return secured;
  }
}
