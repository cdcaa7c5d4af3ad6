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

  /// Gives a relay's lease back, with the pages as far as they had come.
  void release(RelayId relay) {
    var later = Instant.now().plus(LONG);
    var lease = new Lease(UUID.randomUUID().toString(), later);
    renderings.take(relay, lease, later).ifPresent(seen -> renderings.finish(relay, lease, seen));
  }
}
