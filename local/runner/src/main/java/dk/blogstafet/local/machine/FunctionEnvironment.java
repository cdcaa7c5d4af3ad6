package dk.blogstafet.local.machine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// What functions find in their environment that the template can't know: where the servers are,
/// what we are called, and the key of the newsletter. Keys that everybody knows are good here, for
/// nobody else gets in; mail goes to everyone, for it goes nowhere.
final class FunctionEnvironment {
  private final Supplier<ServerAddresses> address;
  private final IntSupplier port;
  private final DataFolder folder;
  private final Map<String, String> instead;

  /// An environment.
  ///
  /// @param instead what takes the place of what functions usually find
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

  /// Waits until the servers are there.
  Map<String, String> get() {
    var environment = new HashMap<>(address.get().environment());
    environment.putAll(ours(port.getAsInt()));
    environment.put("NEWSLETTER_KEY_FILE", folder.newsletterKey().toString());
    environment.putAll(instead);
    return environment;
  }

  /// What goes for functions on this machine however they run, with the API on a port.
  static Map<String, String> ours(int port) {
    return Map.of(
        "SIGNED_AUTHORITIES", "localhost:" + port + ",127.0.0.1:" + port,
        "TRUST_PUBLISHED_KEYS", "true",
        "MAIL_ALLOWED", "*",
        "MAIL_CONFIGURATION_SET", "",
        // No CDN stands before this machine: nobody is believed to be one, and nobody has to be.
        "CDN_PROOF", "",
        "PUBLIC_HOST", "",
        "SITE_ADDRESS", "");
  }
}
