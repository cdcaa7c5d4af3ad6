package dk.blogstafet.newsletter;

import java.time.Instant;
import java.util.OptionalLong;

/// Numbers that count up to a limit and are forgotten.
public interface Counters {
  /// Counts one more, unless that would be more than the limit.
  ///
  /// @param until when the counter can be forgotten
  /// @return how many it is now; empty where the limit is reached
  OptionalLong add(String name, long limit, Instant until);

  /// How many it is; 0 for a counter that nobody has used.
  long count(String name);
}
