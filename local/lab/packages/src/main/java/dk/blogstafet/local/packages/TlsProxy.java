package dk.blogstafet.local.packages;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Adds TLS in front of an HTTP server. It copies bytes unchanged in both directions, so that
/// signed requests stay valid, including the host name.
public final class TlsProxy implements AutoCloseable {
  private final ServerSocket listening;
  private final URI behind;

  private TlsProxy(ServerSocket listening, URI behind) {
    this.listening = listening;
    this.behind = behind;
  }

  /// Starts a proxy.
  ///
  /// @param behind a server on this machine that uses HTTP
  public static TlsProxy before(URI behind, LocalhostCertificate certificate) throws IOException {
    var sockets = context(certificate).getServerSocketFactory();
    var loopback = InetAddress.getLoopbackAddress();
    var front = new TlsProxy(sockets.createServerSocket(0, 0, loopback), behind);
    Thread.ofVirtual().start(front::accept);
    return front;
  }

  private static SSLContext context(LocalhostCertificate certificate) throws IOException {
    try (var file = Files.newInputStream(certificate.keys())) {
      var password = LocalhostCertificate.PASSWORD.toCharArray();
      var keys = KeyStore.getInstance("PKCS12");
      keys.load(file, password);
      var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, password);
      var context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException broken) {
      throw new IOException("The certificate can't be used", broken);
    }
  }

  /// Returns the address for clients; the certificate is for this name.
  public URI endpoint() {
    return URI.create("https://localhost:" + listening.getLocalPort() + behind.getPath());
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var client = listening.accept();
        var server = new Socket(behind.getHost(), behind.getPort());
        Thread.ofVirtual().start(() -> pass(client, server));
        Thread.ofVirtual().start(() -> pass(server, client));
      } catch (IOException closed) {
        // The client or the proxy closed the connection, so no response is needed.
      }
    }
  }

  /// Copies bytes until one side closes the connection, as a killed process does.
  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException gone) {
      // The other direction has closed both, or the handshake failed.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
