package dk.blogstafet.local.backends;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// A Jetty on 127.0.0.1 only that rejects requests with foreign host names, and never reveals its
/// version or stack traces. Requests run on virtual threads, so slow ones don't block others.
final class LoopbackServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  /// For the server's own threads.
  private static final int THREADS = 8;

  private final String name;
  private final Server server;
  private final ServerConnector connector;

  private LoopbackServer(String name, int port, Handler handler) {
    this.name = name;
    this.server = new Server(threads());
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
    connector.setHost(HOST);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(handler);
    var errors = new ErrorHandler();
    errors.setShowStacks(false);
    server.setErrorHandler(errors);
  }

  /// Starts a server.
  ///
  /// @param name for error messages
  /// @param port 0 for any free port
  /// @throws IOException if the port is in use
  static LoopbackServer start(String name, int port, HostCheck handler) throws IOException {
    var made = new LoopbackServer(name, port, handler);
    try {
      made.server.start();
      return made;
    } catch (Exception failure) {
      made.close();
      throw failure instanceof IOException known
          ? known
          : new IOException(name + " did not start", failure);
    }
  }

  private static QueuedThreadPool threads() {
    var threads = new QueuedThreadPool(THREADS, 2);
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    return threads;
  }

  /// Returns the address for clients, without a slash at the end.
  URI endpoint() {
    return URI.create("http://" + HOST + ":" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException(name + " did not stop", failure);
    }
  }
}
