package dk.blogstafet.page.renewal;

import dk.blogstafet.page.RenderStates;
import dk.blogstafet.page.RenderStates.RenderProgress;
import dk.blogstafet.page.renewal.RenewalEngine.WorkSummary;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Keeps a relay's pages as the relay stands. One renewal of a relay works at a time, and takes
/// everything that has come since the one before; it goes on while the relay moves, but not for
/// ever. A renewal that was overtaken does its part again, so that the pages never go backwards and
/// no change is forgotten.
public final class RelayRenewal {
  /// How long we wait for another renewal to end: a little longer than a dead one's lease lasts.
  private static final Duration PATIENCE = RelayLease.TERM.plusSeconds(2);

  private static final Duration WAIT = Duration.ofMillis(100);

  /// How often we follow a relay that moves while we work. What comes later has a renewal of its
  /// own.
  private static final int ROUNDS = 3;

  private final Relays relays;
  private final RenderStates states;
  private final RenewalEngine engine;
  private final Clock clock;
  private final RetryPause pause;

  public RelayRenewal(
      Relays relays,
      RenderStates renderStates,
      RenewalEngine renewalEngine,
      Clock clock,
      RetryPause pause) {
    this.relays = relays;
    this.states = renderStates;
    this.engine = renewalEngine;
    this.clock = clock;
    this.pause = pause;
  }

  /// Renders what is behind. A relay that never stands still is left to the next renewal in the
  /// end, so that it keeps no other waiting.
  ///
  /// @param after what changed after this revision is rendered even if it was before, as for a
  ///   record that comes again
  /// @param deadline when to stop and leave the rest to the next renewal
  /// @return current where every page shows the revision at which the relay stood when this was
  ///   called, or a later one
  public RenewalOutcome renew(RelayId relay, Revision after, Instant deadline) {
    return renew(relay, after, deadline, false);
  }

  /// Renders everything anew.
  ///
  /// @param deadline when to stop and leave the rest to the next renewal
  public RenewalOutcome rebuild(RelayId relay, Instant deadline) {
    return renew(relay, new Revision(Long.MAX_VALUE), deadline, true);
  }

  private RenewalOutcome renew(
      RelayId relay, Revision after, Instant deadline, boolean everything) {
    var renewal = once(relay, after.number(), deadline, everything);
    for (var round = 1; round < ROUNDS && hasMoved(relay, renewal, deadline); round++) {
      renewal = once(relay, Long.MAX_VALUE, deadline, false);
    }
    return renewal;
  }

  private boolean hasMoved(RelayId relay, RenewalOutcome renewal, Instant deadline) {
    return renewal instanceof RenewalOutcome.UpToDate(var revision)
        && relays.find(relay).filter(it -> it.revision().isAfter(revision)).isPresent()
        && clock.instant().isBefore(deadline);
  }

  private RenewalOutcome once(RelayId relay, long after, Instant deadline, boolean everything) {
    var from = after;
    while (true) {
      var lease = await(relay, deadline);
      if (lease.isEmpty()) {
        return new RenewalOutcome.Busy();
      }
      var noted = lease.get().progress();
      var before = everything ? noted.anew() : noted;
      var work = workAndLetGo(relay, lease.get(), before, from, deadline);
      if (work.isPresent()) {
        return work.get().outcome();
      }
      // What was written late may be older than what it replaced.
      from = Math.min(from, before.revision());
    }
  }

  /// Works as long as there is work and time.
  ///
  /// @return what was done; empty if someone else has taken over meanwhile
  private Optional<WorkSummary> workAndLetGo(
      RelayId relay, RelayLease lease, RenderProgress before, long from, Instant deadline) {
    var finished = false;
    try {
      var work = engine.work(relay, lease, before, from, deadline);
      finished = true;
      var noted = lease.finish(work.map(WorkSummary::progress).orElse(lease.progress()));
      return noted ? work : Optional.empty();
    } finally {
      if (!finished) {
        letGo(lease);
      }
    }
  }

  /// Gives the lease back after a failure, so that the next try need not wait for it to end. The
  /// failure itself is what the caller must hear of.
  private static void letGo(RelayLease relayLease) {
    try {
      relayLease.finish(relayLease.progress());
    } catch (RuntimeException _) {
      // The lease ends by itself.
    }
  }

  private Optional<RelayLease> await(RelayId relay, Instant deadline) {
    var patience = clock.instant().plus(PATIENCE);
    var end = patience.isBefore(deadline) ? patience : deadline;
    while (true) {
      var lease = RelayLease.take(states, clock, relay);
      if (lease.isPresent() || !clock.instant().isBefore(end)) {
        return lease;
      }
      pause.pause(WAIT);
    }
  }
}
