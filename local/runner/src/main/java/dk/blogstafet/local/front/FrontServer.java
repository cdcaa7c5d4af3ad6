package dk.blogstafet.local.front;

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

/// The HTTP server on 127.0.0.1. It takes calls at once; whoever calls before everything else is
/// there waits for it.
public final class FrontServer implements AutoCloseable {
  /// Threads of the server's own; requests run on virtual ones, as many as there are.
  private static final int THREADS = 8;

  /// Bytes of a request's line and headers (quotas of API Gateway's HTTP APIs).
  private static final int LONGEST_HEAD = 10_240;

  /// Bytes a second below which a body is given up with 408.
  private static final long SLOWEST_BODY = 250;

  /// How long a connection may be silent.
  private static final long IDLE_MILLIS = 30_000;

  private final Server server = new Server(threads());
  private final ServerConnector connector;

  /// Makes the server; it listens after [#start].
  ///
  /// @param port 0 for any that is free
  /// @param house what stands behind the front; asked for at each call; may block until it is
  ///   ready, and throws a [java.util.concurrent.CompletionException] if it never will be
  public FrontServer(int port, Supplier<FrontBackends> house, LocalLog log) {
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    var handler = new FrontHandler(() -> house.get().router(), log);
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
    // Odd addresses come from readers' programs too: a function answers them, not the server.
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    // Without this, Jetty writes values that it knows in its own case, and signatures don't match.
    configuration.setHeaderCacheCaseSensitive(true);
    return configuration;
  }

  /// Starts to listen.
  ///
  /// @throws IOException if the port is taken
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

  /// What stands behind the front: functions and pages.
  public record FrontBackends(RouteTable table, PageSource pages) {
    LocalRouter router() {
      return new LocalRouter(table, pages, InstantSource.system());
    }
  }
}
