package dk.blogstafet.local.runtime;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.rendering.RenderStates;
import dk.blogstafet.relay.rendering.RenderStates.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Releases leases of a killed process. The process that has the data folder is the only one that
/// uses it, so there is no need to wait until they expire.
final class AbandonedLeases {
  /// Longer than the duration of any lease.
  private static final Duration LONG = Duration.ofDays(1);

  private final RenderStates states;

  AbandonedLeases(RenderStates renderStates) {
    this.states = renderStates;
  }

  /// Acquires a relay's lease, and releases it at once without changes.
  void release(RelayId relay) {
    var now = Instant.now();
    var noted = states.report(relay).noted().orElse(now);
    var lease = new Lease(UUID.randomUUID().toString(), now);
    states
        .acquire(relay, lease, now.plus(LONG))
        .ifPresent(acquiredLease -> states.finish(relay, lease, acquiredLease.progress(), noted));
  }
}
