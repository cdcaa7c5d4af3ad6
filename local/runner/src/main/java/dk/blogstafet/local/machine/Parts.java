package dk.blogstafet.local.machine;

import dk.blogstafet.local.lambda.Journal;
import java.util.ArrayDeque;
import java.util.Deque;

/// What is running, stopped in the opposite order of its start.
final class Parts implements AutoCloseable {
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final Journal journal;

  Parts(Journal journal) {
    this.journal = journal;
  }

  synchronized <T extends AutoCloseable> T add(T part) {
    running.push(part);
    return part;
  }

  /// Stops everything, even if some of it fails to.
  @Override
  public synchronized void close() {
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
