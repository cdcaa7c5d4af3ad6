package dk.blogstafet.newsletter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Errands that wait. They are put here together with what gives rise to them ([SubscriberUpdate]).
public interface Outbox {
  /// An errand, as it stands now.
  Optional<OutboxTask> find(String name);

  /// Errands that are due, in no particular order, at most `limit`. One in somebody's hands is due
  /// when their time is over.
  List<OutboxTask> due(Instant now, int limit);

  /// Puts an errand in the place of one that still stands as it was seen.
  ///
  /// @return false where somebody else has it or it is gone: nothing is stored
  boolean replace(OutboxTask seen, OutboxTask then);

  /// Removes an errand that still stands as it was seen.
  ///
  /// @return false where somebody else has it or it is gone
  boolean remove(OutboxTask seen);
}
