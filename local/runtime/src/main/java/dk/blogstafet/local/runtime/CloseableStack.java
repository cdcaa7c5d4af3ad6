package dk.blogstafet.local.runtime;

import dk.blogstafet.local.lambda.LocalLog;
import java.util.ArrayDeque;
import java.util.Deque;

/// Running components, which are stopped in the reverse order of their start.
final class CloseableStack implements AutoCloseable {
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final LocalLog log;
  private boolean closed;

  CloseableStack(LocalLog localLog) {
    this.log = localLog;
  }

  /// Adds a component. After the stack is closed, the component is stopped at once.
  synchronized <T extends AutoCloseable> T add(T part) {
    running.push(part);
    if (closed) {
      close();
    }
    return part;
  }

  /// Stops everything, even if some components fail to stop.
  @Override
  public synchronized void close() {
    closed = true;
    while (!running.isEmpty()) {
      var part = running.pop();
      try {
        part.close();
      } catch (Exception failure) {
        log.error("machine", "a component did not stop", failure);
      }
    }
  }
}
