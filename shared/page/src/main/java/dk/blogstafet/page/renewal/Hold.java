package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Renderings;
import dk.blogstafet.page.Renderings.Lease;
import dk.blogstafet.page.Renderings.Progress;
import dk.blogstafet.page.Renderings.Taken;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A relay's lease in our hands, for as long as one renewal takes.
final class Hold {
  /// How long a lease is good for unless it is extended. A renewal that died keeps others out no
  /// longer than this.
  static final Duration TERM = Duration.ofSeconds(10);

  /// How long somebody who lost a lease may still be at work: longer than Lambda lets anything run.
  static final Duration LONGEST = Duration.ofMinutes(16);

  private final Renderings renderings;
  private final Clock clock;
  private final RelayId relay;
  private final Progress progress;
  private Lease lease;

  private Hold(Renderings renderings, Clock clock, RelayId relay, Lease lease, Progress progress) {
    this.renderings = renderings;
    this.clock = clock;
    this.relay = relay;
    this.lease = lease;
    this.progress = progress;
  }

  /// Takes the lease, unless another holds it.
  static Optional<Hold> take(Renderings renderings, Clock clock, RelayId relay) {
    var now = clock.instant();
    var lease = new Lease(UUID.randomUUID().toString(), now.plus(TERM));
    return renderings
        .take(relay, lease, now)
        .map(taken -> new Hold(renderings, clock, relay, lease, progress(taken, now)));
  }

  /// Whoever had the lease before and never gave it back may be dead, or stuck in the middle of a
  /// write that it looked at long ago.
  private static Progress progress(Taken taken, Instant now) {
    return taken.unreturned() ? taken.progress().doubtedUntil(now.plus(LONGEST)) : taken.progress();
  }

  /// How far the pages had come when we took the lease.
  Progress progress() {
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
    var taken = renderings.take(relay, lease, now);
    var isOurs = taken.filter(Taken::unreturned).isPresent();
    if (!isOurs) {
      taken.ifPresent(it -> renderings.finish(relay, lease, it.progress(), now));
    }
    return isOurs;
  }

  /// Notes how far the pages have come and lets go.
  ///
  /// @return false if another has the lease by now
  boolean finish(Progress then) {
    return renderings.finish(relay, lease, then, clock.instant());
  }
}
