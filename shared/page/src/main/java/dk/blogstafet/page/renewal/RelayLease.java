package dk.blogstafet.page.renewal;

import dk.blogstafet.page.RenderStates;
import dk.blogstafet.page.RenderStates.AcquiredLease;
import dk.blogstafet.page.RenderStates.Lease;
import dk.blogstafet.page.RenderStates.RenderProgress;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A relay's lease in our hands, for as long as one renewal takes.
final class RelayLease {
  /// How long a lease is good for unless it is extended. A renewal that died keeps others out no
  /// longer than this.
  static final Duration TERM = Duration.ofSeconds(10);

  /// How long somebody who lost a lease may still be at work: longer than Lambda lets anything run.
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

  /// Takes the lease, unless another holds it.
  static Optional<RelayLease> take(RenderStates renderStates, Clock clock, RelayId relay) {
    var now = clock.instant();
    var lease = new Lease(UUID.randomUUID().toString(), now.plus(TERM));
    return renderStates
        .take(relay, lease, now)
        .map(acquiredLease ->
            new RelayLease(renderStates, clock, relay, lease, progress(acquiredLease, now)));
  }

  /// Whoever had the lease before and never gave it back may be dead, or stuck in the middle of a
  /// write that it looked at long ago.
  private static RenderProgress progress(AcquiredLease lease, Instant now) {
    return lease.unreturned() ? lease.progress().doubtedUntil(now.plus(LONGEST)) : lease.progress();
  }

  /// How far the pages had come when we took the lease.
  RenderProgress progress() {
    return progress;
  }

  /// Extends the lease when half of it is over.
  ///
  /// @return false if another has it by now, or had it meanwhile
  boolean keep() {
    var now = clock.instant();
    if (now.isBefore(lease.until().minus(TERM.dividedBy(2)))) {
      return true;
    }
    lease = new Lease(lease.holder(), now.plus(TERM));
    var taken = states.take(relay, lease, now);
    var isOurs = taken.filter(AcquiredLease::unreturned).isPresent();
    if (!isOurs) {
      taken.ifPresent(it -> states.finish(relay, lease, it.progress(), now));
    }
    return isOurs;
  }

  /// Notes how far the pages have come and lets go.
  ///
  /// @return false if another has the lease by now
  boolean finish(RenderProgress then) {
    return states.finish(relay, lease, then, clock.instant());
  }
}
