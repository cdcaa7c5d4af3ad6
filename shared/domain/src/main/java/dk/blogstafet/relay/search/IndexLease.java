package dk.blogstafet.relay.search;

import java.time.Instant;

/// The lease of the index: one update runs at a time. A second one would lose the race for the
/// pointer and do its work again.
public interface IndexLease {
  /// Acquires the lease, unless another process holds it.
  ///
  /// @param until when the lease expires if it isn't released
  /// @param now a lease that expired before this is free
  /// @return false while another process holds it
  boolean acquire(String holder, Instant until, Instant now);

  /// Releases the lease, if this holder has it.
  void release(String holder);
}
