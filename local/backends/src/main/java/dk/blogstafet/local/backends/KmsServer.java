package dk.blogstafet.local.backends;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// KMS's Encrypt and Decrypt on 127.0.0.1 alone, for functions in containers, which can't read a
/// key file. It wraps with whatever it is given. Its address ends in a part that nobody can guess:
/// who knows it gets in.
public final class KmsServer implements AutoCloseable {
  /// The key that clients name.
  public static final String KEY = "arn:aws:kms:eu-west-1:000000000000:key/local";

  private static final String HOST = "127.0.0.1";
  private static final int THREADS = 8;
  private static final int BYTES = 20;

  private final String door;
  private final Server server = new Server(new QueuedThreadPool(THREADS, 2));
  private final ServerConnector connector;

  private KmsServer(String door, int port, Wrapping wrapping) {
    this.door = door;
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
    connector.setHost(HOST);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new KmsHandler(door, wrapping));
  }

  /// What wraps and unwraps keys.
  public interface Wrapping {
    /// Wraps a key; the same use is needed to unwrap it.
    ///
    /// @throws IllegalArgumentException if there is no such use
    byte[] wrap(String use, byte[] key);

    /// Unwraps a key.
    ///
    /// @throws IllegalArgumentException if there is no such use
    /// @throws IllegalStateException if it was wrapped elsewhere or for another use, or was changed
    byte[] unwrap(String use, byte[] wrapped);
  }

  /// Starts the server.
  ///
  /// @param port 0 for any free port
  /// @throws IOException if the port is taken
  public static KmsServer at(int port, Wrapping wrapping) throws IOException {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    var made = new KmsServer("/" + HexFormat.of().formatHex(bytes) + "/", port, wrapping);
    try {
      made.server.start();
      return made;
    } catch (Exception failure) {
      made.close();
      throw failure instanceof IOException known
          ? known
          : new IOException("The local KMS did not start", failure);
    }
  }

  /// Where clients find it: a secret.
  public URI endpoint() {
    return URI.create("http://" + HOST + ":" + connector.getLocalPort() + door);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("The local KMS did not stop", failure);
    }
  }
}
