package dk.blogstafet.relay.search;

import java.time.Instant;
import java.util.Optional;

/// A lease in memory.
public final class MemoryIndexLease implements IndexLease {
  private Optional<String> holder = Optional.empty();
  private Instant until = Instant.EPOCH;

  @Override
  public synchronized boolean acquire(String wanted, Instant end, Instant now) {
    if (holder.isPresent() && !holder.get().equals(wanted) && until.isAfter(now)) {
      return false;
    }
    holder = Optional.of(wanted);
    until = end;
    return true;
  }

  @Override
  public synchronized void release(String wanted) {
    holder = holder.filter(it -> !it.equals(wanted));
  }
}
