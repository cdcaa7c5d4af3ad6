package dk.blogstafet.page.renewal;

import dk.blogstafet.page.renewal.RenewalEngine.WorkSummary;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.rendering.RenderStates;
import dk.blogstafet.relay.rendering.RenderStates.RenderProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Keeps a relay's pages up to date. One renewal of a relay runs at a time and renders all changes
/// since the previous one. It follows new changes for a limited number of rounds. A renewal that
/// loses its lease redoes its work, so pages never go backwards and no change is lost.
public final class RelayRenewal {
  /// How long to wait for another renewal: slightly longer than a crashed one's lease lasts.
  private static final Duration PATIENCE = RelayLease.TERM.plusSeconds(2);

  private static final Duration WAIT = Duration.ofMillis(100);

  /// How often to follow a relay that changes during the renewal. Later changes trigger their own
  /// renewals.
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

  /// Renders what is behind. If the relay keeps changing, the rest is left to the next renewal, so
  /// that other relays don't have to wait.
  ///
  /// @param after changes after this revision are rendered even if they were before, as for a
  ///   redelivered record
  /// @param deadline when to stop and leave the rest to the next renewal
  /// @return up to date if every page shows the relay's revision at the time of the call, or a
  ///   later one
  public RenewalOutcome renew(RelayId relay, Revision after, Instant deadline) {
    return renew(relay, after, deadline, false);
  }

  /// Renders all pages again.
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
      var before = everything ? noted.restarted() : noted;
      var work = workAndRelease(relay, lease.get(), before, from, deadline);
      if (work.isPresent()) {
        return work.get().outcome();
      }
      // A late write may be older than what it replaced.
      from = Math.min(from, before.revision());
    }
  }

  /// Renders as long as there is work and time.
  ///
  /// @return what was done; empty if another process has taken over
  private Optional<WorkSummary> workAndRelease(
      RelayId relay, RelayLease lease, RenderProgress before, long from, Instant deadline) {
    var finished = false;
    try {
      var work = engine.work(relay, lease, before, from, deadline);
      finished = true;
      var noted = lease.finish(work.map(WorkSummary::progress).orElse(lease.progress()));
      return noted ? work : Optional.empty();
    } finally {
      if (!finished) {
        release(lease);
      }
    }
  }

  /// Releases the lease after a failure, so that the next attempt need not wait for it to expire.
  /// The caller must receive the original failure.
  private static void release(RelayLease relayLease) {
    try {
      relayLease.finish(relayLease.progress());
    } catch (RuntimeException _) {
      // The lease expires on its own.
    }
  }

  private Optional<RelayLease> await(RelayId relay, Instant deadline) {
    var patience = clock.instant().plus(PATIENCE);
    var end = patience.isBefore(deadline) ? patience : deadline;
    while (true) {
      var lease = RelayLease.acquire(states, clock, relay);
      if (lease.isPresent() || !clock.instant().isBefore(end)) {
        return lease;
      }
      pause.pause(WAIT);
    }
  }
}
