package dk.blogstafet.mail;

import dk.blogstafet.newsletter.MemorySubscriberRows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/// Counters in memory.
public final class MemoryCounters implements Counters {
  private final InstantSource clock;
  private final Map<String, MemoryCounter> counters = new HashMap<>();

  /// Creates an empty store.
  ///
  /// @param clock for the expiry of counters
  public MemoryCounters(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized OptionalLong add(String name, long limit, Instant until) {
    var more = count(name) + 1;
    if (more > limit) {
      return OptionalLong.empty();
    }
    counters.put(name, new MemoryCounter(more, until));
    return OptionalLong.of(more);
  }

  @Override
  public synchronized long count(String name) {
    var counter = counters.get(name);
    return counter == null || MemorySubscriberRows.isOver(counter.until(), clock.instant())
        ? 0
        : counter.count();
  }

  /// Returns all counters, for comparison.
  public synchronized Map<String, Object> everything() {
    return Map.copyOf(counters);
  }

  private record MemoryCounter(long count, Instant until) {}
}
