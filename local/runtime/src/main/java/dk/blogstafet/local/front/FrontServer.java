package dk.blogstafet.local.front;

import dk.blogstafet.local.lambda.LazySupplier;
import dk.blogstafet.local.lambda.LocalLog;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The HTTP server on 127.0.0.1. It accepts requests at once; they wait until the backends are
/// ready.
public final class FrontServer implements AutoCloseable {
  /// For the server's own threads; requests run on virtual ones, without a limit.
  private static final int THREADS = 8;

  /// The maximum size in bytes of a request's line and headers (quotas of API Gateway's HTTP APIs).
  private static final int LONGEST_HEAD = 10_240;

  /// The minimum rate of a body in bytes per second; slower requests get a 408.
  private static final long SLOWEST_BODY = 250;

  /// The idle timeout of a connection.
  private static final long IDLE_MILLIS = 30_000;

  private final Server server = new Server(threads());
  private final ServerConnector connector;

  /// Creates the server; it listens after [#start].
  ///
  /// @param port 0 for any free one
  /// @param backends called by the first request; may block until the backends are ready, and
  ///   throws a [java.util.concurrent.CompletionException] if they never will be
  public FrontServer(int port, Supplier<FrontBackends> backends, LocalLog log) {
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    // One router for all requests: it counts the calls in progress.
    var router = new LazySupplier<>(() -> backends.get().router());
    var handler = new FrontHandler(router, log);
    server.setHandler(new MinimumDataRateHandler(handler, SLOWEST_BODY, 0));
    server.setErrorHandler(new FrontErrorHandler());
    server.setStopTimeout(2_000);
  }

  private static QueuedThreadPool threads() {
    var threads = new QueuedThreadPool(THREADS, 4);
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    return threads;
  }

  private static HttpConfiguration configuration() {
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(LONGEST_HEAD);
    // Browsers and feed readers send unusual addresses too: a function answers them, not the
    // server.
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    // Without this, Jetty writes known values in its own case, and signatures don't match.
    configuration.setHeaderCacheCaseSensitive(true);
    return configuration;
  }

  /// Starts to listen.
  ///
  /// @throws IOException if the port is in use
  public void start() throws IOException {
    try {
      server.start();
    } catch (IOException | RuntimeException asItIs) {
      throw asItIs;
    } catch (Exception other) {
      throw new IOException("The HTTP server doesn't start", other);
    }
  }

  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (RuntimeException asItIs) {
      throw asItIs;
    } catch (Exception other) {
      throw new IllegalStateException("The HTTP server doesn't stop", other);
    }
  }

  /// The functions and pages behind the front.
  public record FrontBackends(RouteTable table, PageSource pages) {
    LocalRouter router() {
      return new LocalRouter(table, pages, InstantSource.system());
    }
  }
}
