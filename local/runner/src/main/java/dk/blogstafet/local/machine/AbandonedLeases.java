package dk.blogstafet.local.machine;

import dk.blogstafet.page.RenderStates;
import dk.blogstafet.page.RenderStates.Lease;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Leases that a killed process has left behind. Whoever holds the data folder is alone with it, so
/// nobody need wait until they end.
final class AbandonedLeases {
  /// Longer than any lease lasts.
  private static final Duration LONG = Duration.ofDays(1);

  private final RenderStates states;

  AbandonedLeases(RenderStates renderStates) {
    this.states = renderStates;
  }

  /// Takes a relay's lease, and gives it back at once with everything as it was.
  void release(RelayId relay) {
    var now = Instant.now();
    var noted = states.report(relay).noted().orElse(now);
    var lease = new Lease(UUID.randomUUID().toString(), now);
    states
        .take(relay, lease, now.plus(LONG))
        .ifPresent(acquiredLease -> states.finish(relay, lease, acquiredLease.progress(), noted));
  }
}
