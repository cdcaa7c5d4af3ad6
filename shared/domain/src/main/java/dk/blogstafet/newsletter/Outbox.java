package dk.blogstafet.newsletter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Stores outbox tasks. They are added in the same transaction as the change that causes them
/// ([SubscriberUpdate]).
public interface Outbox {
  /// Returns the current state of a task.
  Optional<OutboxTask> find(String name);

  /// Returns due tasks in no particular order, at most `limit`. A leased task is due when its lease
  /// expires.
  List<OutboxTask> due(Instant now, int limit);

  /// Replaces a task that has not changed since it was read.
  ///
  /// @return false if the task was changed or deleted; nothing was stored
  boolean replace(OutboxTask seen, OutboxTask then);

  /// Deletes a task that has not changed since it was read.
  ///
  /// @return false if the task was changed or deleted
  boolean remove(OutboxTask seen);
}
