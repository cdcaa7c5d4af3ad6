package dk.blogstafet.baton;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Stores the outbox tasks of turns. They are added in the transaction of the change that causes
/// them ([TurnUpdate]).
public interface TurnOutbox {
  /// Returns the current state of a task.
  Optional<TurnMailTask> find(String name);

  /// Returns due tasks in no particular order, at most `limit`.
  List<TurnMailTask> due(Instant now, int limit);

  /// Replaces a task that has not changed since it was read.
  ///
  /// @return false if the task was changed or deleted; nothing was stored
  boolean replace(TurnMailTask seen, TurnMailTask then);

  /// Deletes a task that has not changed since it was read.
  ///
  /// @return false if the task was changed or deleted
  boolean remove(TurnMailTask seen);
}
