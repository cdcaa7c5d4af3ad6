package dk.blogstafet.local.backends;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/// KMS's Encrypt and Decrypt on 127.0.0.1 only, for functions in containers, which can't read a key
/// file. It wraps keys with the given implementation. Its address ends in a random part that can't
/// be guessed: knowing the address grants access.
public final class LocalKmsServer implements AutoCloseable {
  /// The key that clients must name.
  public static final String KEY = "arn:aws:kms:eu-west-1:000000000000:key/local";

  private static final int BYTES = 20;

  private final String path;
  private final LoopbackServer server;

  private LocalKmsServer(String path, LoopbackServer server) {
    this.path = path;
    this.server = server;
  }

  /// Wraps and unwraps keys.
  public interface KeyWrapping {
    /// Wraps a key; the same use is needed to unwrap it.
    ///
    /// @throws IllegalArgumentException if the use is unknown
    byte[] wrap(String use, byte[] key);

    /// Unwraps a key.
    ///
    /// @throws IllegalArgumentException if the use is unknown
    /// @throws IllegalStateException if it was wrapped elsewhere or for another use, or was changed
    byte[] unwrap(String use, byte[] wrapped);
  }

  /// Starts the server.
  ///
  /// @param port 0 for any free port
  /// @throws IOException if the port is in use
  public static LocalKmsServer at(int port, KeyWrapping wrapping) throws IOException {
    return at(port, wrapping, Set.of());
  }

  /// Starts a server that also accepts other host names than localhost and 127.0.0.1, such as those
  /// that containers use for this machine.
  ///
  /// @param names host names and addresses, without ports
  /// @throws IOException if the port is in use
  public static LocalKmsServer at(int port, KeyWrapping wrapping, Set<String> names)
      throws IOException {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    var path = "/" + HexFormat.of().formatHex(bytes) + "/";
    var handler = new HostCheck(names, new KmsHandler(path, wrapping));
    return new LocalKmsServer(path, LoopbackServer.start("The local KMS", port, handler));
  }

  /// Returns the address for clients: a secret.
  public URI endpoint() {
    return server.endpoint().resolve(path);
  }

  @Override
  public void close() {
    server.close();
  }
}
