package dk.blogstafet.editing.passkey;

import dk.blogstafet.relay.Sha256;
import java.nio.charset.StandardCharsets;

/// The site as passkeys know it. Passkeys belong to a host: at another host they don't exist.
///
/// @param id the host name
/// @param origin of the site's pages
public record RelyingParty(String id, String origin) {
  private static final String LOCAL = "localhost";

  /// Returns the site at an authority: a host, with its port unless that is the default. Only
  /// `localhost`, where browsers allow it, has no TLS.
  public static RelyingParty of(String authority) {
    var port = authority.lastIndexOf(':');
    var host = port < 0 ? authority : authority.substring(0, port);
    return new RelyingParty(host, (host.equals(LOCAL) ? "http://" : "https://") + authority);
  }

  byte[] hash() {
    return Sha256.of(id.getBytes(StandardCharsets.UTF_8));
  }
}
