package dk.blogstafet.local.machine;

import dk.blogstafet.page.Renderings;
import dk.blogstafet.page.Renderings.Lease;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Leases that a killed process has left behind. Whoever holds the data folder is alone with it, so
/// nobody need wait until they end.
final class DeadLeases {
  /// Longer than any lease lasts.
  private static final Duration LONG = Duration.ofDays(1);

  private final Renderings renderings;

  DeadLeases(Renderings renderings) {
    this.renderings = renderings;
  }

  /// Puts one that is over in the place of a relay's lease.
  void release(RelayId relay) {
    var later = Instant.now().plus(LONG);
    var over = new Lease(UUID.randomUUID().toString(), Instant.EPOCH);
    var _ = renderings.take(relay, over, later);
  }
}
