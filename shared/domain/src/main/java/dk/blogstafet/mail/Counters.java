package dk.blogstafet.mail;

import java.time.Instant;
import java.util.OptionalLong;

/// Counters with a limit and an expiry.
public interface Counters {
  /// Increments a counter, unless that would exceed the limit.
  ///
  /// @param until when the counter may be deleted
  /// @return the new value; empty if the limit is reached
  OptionalLong add(String name, long limit, Instant until);

  /// Returns the value; 0 for an unknown counter.
  long count(String name);
}
