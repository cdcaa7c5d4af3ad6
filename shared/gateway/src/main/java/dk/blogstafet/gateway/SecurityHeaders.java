package dk.blogstafet.gateway;

import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Security headers that keep browsers from doing anything that our pages don't need. The CDN sets
/// the same on every response (`SecurityHeaders` in the template; a test compares them). Functions
/// set them too, for responses that bypass the CDN.
///
/// Pages are self-contained: one inline style sheet, own images, forms to the same site. No script
/// can connect anywhere, except that of the authors' form, which may send to the site; audit tools
/// that run inside a page may still read `robots.txt`.
public final class SecurityHeaders {
  /// Transport security, which applies to HTTPS only (RFC 6797, section 7.2). In seconds: two
  /// years.
  public static final String HSTS = "strict-transport-security";

  private static final String POLICY = "content-security-policy";

  /// The path of the desk, which has headers of its own.
  public static final String DESK = "/redaktion/";

  /// The path of the desk's modules.
  public static final String DESK_SCRIPTS = DESK + "v/";

  private static final String CONTENT =
      "default-src 'none'; style-src 'unsafe-inline'; style-src-attr 'none'; img-src 'self' data:; "
          + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  private SecurityHeaders() {}

  /// Returns the headers by lower-case name.
  public static SequencedMap<String, String> all() {
    var all = new TreeMap<String, String>();
    all.put(POLICY, CONTENT);
    all.put("cross-origin-opener-policy", "same-origin");
    all.put("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    all.put("referrer-policy", "strict-origin-when-cross-origin");
    all.put(HSTS, "max-age=63072000");
    all.put("x-content-type-options", "nosniff");
    all.put("x-frame-options", "DENY");
    return Collections.unmodifiableSequencedMap(all);
  }

  /// Returns a page that may run the script at one address, and no other. The script can't make
  /// scripts of texts; it can parse a clipboard (W3C, Trusted Types).
  ///
  /// @param script the script's absolute address
  public static GatewayResponse allowScript(GatewayResponse page, String script) {
    var trusted = "; require-trusted-types-for 'script'; trusted-types clipboard";
    return page.with(POLICY, CONTENT + "; script-src " + script + trusted);
  }

  /// Returns a page that other sites may show in a frame. Browsers then ignore X-Frame-Options
  /// (W3C, Content Security Policy Level 3, 6.4.2.2).
  public static GatewayResponse allowFrames(GatewayResponse page) {
    return page.with(POLICY, CONTENT.replace("frame-ancestors 'none'", "frame-ancestors *"));
  }

  /// Returns the headers of the desk by lower-case name. Only its own modules run, text becomes
  /// markup only in the preview's frame, where nothing runs, and in the parser of a clipboard
  /// (Trusted Types), and no form posts to an address. The frame inherits this policy; the pages
  /// and mails that it shows have inline styles.
  ///
  /// @param scripts where the modules are: source expressions of the content security policy
  public static SequencedMap<String, String> desk(String scripts) {
    var all = new TreeMap<>(all());
    all.put(
        POLICY,
        "default-src 'none'; script-src "
            + scripts
            + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
            + "require-trusted-types-for 'script'; trusted-types preview clipboard; form-action 'none'; "
            + "base-uri 'none'; frame-ancestors 'none'");
    all.put("referrer-policy", "no-referrer");
    return Collections.unmodifiableSequencedMap(all);
  }

  /// Returns a response with these headers, except those that it already sets.
  static GatewayResponse addTo(GatewayResponse response) {
    var secured = response;
    for (var header : all().entrySet()) {
      if (response.fields().get(header.getKey()).isEmpty()) {
        secured = secured.with(header.getKey(), header.getValue());
      }
    }
    return secured;
  }
}
