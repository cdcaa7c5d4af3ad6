package dk.blogstafet.local.packages;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// Lambda's runtime API for one process, on 127.0.0.1 only: the process polls it for events and
/// reports their outcomes.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">its reference</a>
final class RuntimeApi implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int THREADS = 8;

  private final BlockingQueue<RuntimeInvocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, RuntimeInvocation> open = new ConcurrentHashMap<>();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final Server server = new Server(new QueuedThreadPool(THREADS, 1));
  private final ServerConnector connector = new ServerConnector(server, 1, 1);

  private RuntimeApi() {
    connector.setHost(HOST);
    server.addConnector(connector);
    server.setHandler(new RuntimeApiHandler(this));
    server.setStopTimeout(0);
  }

  /// Starts the API on a free port.
  static RuntimeApi start() throws IOException {
    var made = new RuntimeApi();
    try {
      made.server.start();
      return made;
    } catch (Exception failure) {
      made.close();
      throw new IOException("The runtime API did not start", failure);
    }
  }

  /// Returns host and port, for `AWS_LAMBDA_RUNTIME_API`.
  String address() {
    return HOST + ":" + connector.getLocalPort();
  }

  /// Queues an event for the process.
  ///
  /// @param left the remaining time that the process is told
  CompletableFuture<InvocationOutcome> enqueue(byte[] event, Duration left) {
    var id = UUID.randomUUID().toString();
    var invocation =
        new RuntimeInvocation(id, event, Instant.now().plus(left), new CompletableFuture<>());
    open.put(id, invocation);
    waiting.add(invocation);
    return invocation.outcome();
  }

  /// Waits until the process has asked for an event.
  ///
  /// @return whether it did
  boolean awaitFirst(Duration patience) throws InterruptedException {
    return asked.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Returns the next event, and waits for one if needed.
  RuntimeInvocation next() throws InterruptedException {
    asked.countDown();
    return waiting.take();
  }

  /// Completes a call; returns false if no call has this id.
  boolean complete(String id, InvocationOutcome outcome) {
    var invocation = open.remove(id);
    return invocation != null && invocation.outcome().complete(outcome);
  }

  /// Completes all calls: the process couldn't be started, or has exited.
  void completeAll(InvocationOutcome outcome) {
    open.keySet().forEach(id -> complete(id, outcome));
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("The runtime API did not stop", failure);
    }
  }

  /// A call of the function.
  ///
  /// @param deadline when Lambda would end it
  @SuppressWarnings("ArrayRecordComponent") // never compared, only sent on
  record RuntimeInvocation(
      String id, byte[] event, Instant deadline, CompletableFuture<InvocationOutcome> outcome) {}
}
