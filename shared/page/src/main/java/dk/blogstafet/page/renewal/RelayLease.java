package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.rendering.RenderStates;
import dk.blogstafet.relay.rendering.RenderStates.AcquiredLease;
import dk.blogstafet.relay.rendering.RenderStates.Lease;
import dk.blogstafet.relay.rendering.RenderStates.RenderProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The held lease of a relay, for the duration of one renewal.
final class RelayLease {
  /// How long a lease lasts unless it is extended. A crashed renewal blocks others no longer than
  /// this.
  static final Duration TERM = Duration.ofSeconds(10);

  /// How long a process that lost its lease may still run: longer than Lambda's maximum.
  static final Duration LONGEST = Duration.ofMinutes(16);

  private final RenderStates states;
  private final Clock clock;
  private final RelayId relay;
  private final RenderProgress progress;
  private Lease lease;

  private RelayLease(
      RenderStates renderStates, Clock clock, RelayId relay, Lease lease, RenderProgress progress) {
    this.states = renderStates;
    this.clock = clock;
    this.relay = relay;
    this.lease = lease;
    this.progress = progress;
  }

  /// Acquires the lease, unless another process holds it.
  static Optional<RelayLease> acquire(RenderStates renderStates, Clock clock, RelayId relay) {
    var now = clock.instant();
    var lease = new Lease(UUID.randomUUID().toString(), now.plus(TERM));
    return renderStates
        .acquire(relay, lease, now)
        .map(acquiredLease ->
            new RelayLease(renderStates, clock, relay, lease, progress(acquiredLease, now)));
  }

  /// Marks the progress as doubtful if the previous holder never released the lease: it may have
  /// crashed, or be stuck in a write that it prepared long ago.
  private static RenderProgress progress(AcquiredLease lease, Instant now) {
    return lease.unreleased()
        ? lease.progress().withDoubtUntil(now.plus(LONGEST))
        : lease.progress();
  }

  /// Returns the render progress at the time of acquisition.
  RenderProgress progress() {
    return progress;
  }

  /// Extends the lease when half of its term has passed.
  ///
  /// @return false if another process holds it, or held it meanwhile
  boolean extend() {
    var now = clock.instant();
    if (now.isBefore(lease.until().minus(TERM.dividedBy(2)))) {
      return true;
    }
    lease = new Lease(lease.holder(), now.plus(TERM));
    var taken = states.acquire(relay, lease, now);
    var isOurs = taken.filter(AcquiredLease::unreleased).isPresent();
    if (!isOurs) {
      taken.ifPresent(it -> states.finish(relay, lease, it.progress(), now));
    }
    return isOurs;
  }

  /// Stores the render progress and releases the lease.
  ///
  /// @return false if another process now holds the lease
  boolean finish(RenderProgress then) {
    return states.finish(relay, lease, then, clock.instant());
  }
}
