package dk.blogstafet.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Stores outbox tasks. They are added in the same transaction as the change that causes them.
public interface Outbox<T extends OutboxEntry<T>> {
  /// Returns the current state of a task.
  Optional<T> find(String name);

  /// Returns due tasks in no particular order, at most `limit`. A leased task is due when its lease
  /// expires.
  List<T> due(Instant now, int limit);

  /// Replaces a task that has not changed since it was read.
  ///
  /// @return false if the task was changed or deleted; nothing was stored
  boolean replace(T seen, T then);

  /// Deletes a task that has not changed since it was read.
  ///
  /// @return false if the task was changed or deleted
  boolean remove(T seen);
}
