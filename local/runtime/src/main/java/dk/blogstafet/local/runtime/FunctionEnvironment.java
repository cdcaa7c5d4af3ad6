package dk.blogstafet.local.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// Environment variables of functions that the template can't set: the servers' addresses, the
/// site's address, and the key of the newsletter. Publicly known keys are safe here, because only
/// this machine has access; mail may be sent to all addresses, because it stays on the machine.
final class FunctionEnvironment {
  private final Supplier<ServerAddresses> address;
  private final IntSupplier port;
  private final DataFolder folder;
  private final Map<String, String> instead;

  /// Creates an environment.
  ///
  /// @param instead variables that replace the usual ones
  FunctionEnvironment(
      Supplier<ServerAddresses> address,
      IntSupplier port,
      DataFolder folder,
      Map<String, String> instead) {
    this.address = address;
    this.port = port;
    this.folder = folder;
    this.instead = Map.copyOf(instead);
  }

  /// Waits until the servers have started.
  Map<String, String> get() {
    var environment = new HashMap<>(address.get().environment());
    environment.putAll(common(port.getAsInt()));
    environment.put("NEWSLETTER_KEY_FILE", folder.newsletterKey().toString());
    environment.putAll(instead);
    return environment;
  }

  /// Returns the variables of all functions on this machine, with the API on a port.
  static Map<String, String> common(int port) {
    return Map.of(
        "SIGNED_AUTHORITIES", "localhost:" + port + ",127.0.0.1:" + port,
        "TRUST_PUBLISHED_KEYS", "true",
        "MAIL_ALLOWED", "*",
        "MAIL_CONFIGURATION_SET", "",
        // There is no CDN in front of this machine, so no request is trusted as the CDN's, and none
        // has to be.
        "CDN_PROOF", "",
        "PUBLIC_HOST", "",
        "SITE_ADDRESS", "");
  }
}
