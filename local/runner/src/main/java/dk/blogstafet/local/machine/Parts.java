package dk.blogstafet.local.machine;

import dk.blogstafet.local.lambda.Journal;
import java.util.ArrayDeque;
import java.util.Deque;

/// What is running, stopped in the opposite order of its start.
final class Parts implements AutoCloseable {
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final Journal journal;
  private boolean closed;

  Parts(Journal journal) {
    this.journal = journal;
  }

  /// Adds a part. One that comes after the end is stopped at once.
  synchronized <T extends AutoCloseable> T add(T part) {
    running.push(part);
    if (closed) {
      close();
    }
    return part;
  }

  /// Stops everything, even if some of it fails to.
  @Override
  public synchronized void close() {
    closed = true;
    while (!running.isEmpty()) {
      var part = running.pop();
      try {
        part.close();
      } catch (Exception failure) {
        journal.fault("machine", "a part did not stop", failure);
      }
    }
  }
}
