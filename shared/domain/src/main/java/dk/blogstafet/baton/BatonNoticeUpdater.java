package dk.blogstafet.baton;

import dk.blogstafet.relay.BatonNotice;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.RenewalHint;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/// Keeps up to date what relays say publicly about their batons.
public final class BatonNoticeUpdater {
  /// How old the newest post of a relay is when the relay rests: older than after the pauses that
  /// relays make between two posts.
  static final Period REST = Period.ofDays(180);

  private final Turns turns;
  private final Relays relays;
  private final Clock clock;

  public BatonNoticeUpdater(Turns turns, Relays relays, Clock clock) {
    this.turns = turns;
    this.relays = relays;
    this.clock = clock;
  }

  /// Changes a relay's notice if it is outdated.
  ///
  /// @return false if a concurrent change of the relay was stored first; the next run does it
  public boolean update(RelaySnapshot seen) {
    var notice = notice(seen);
    return notice.equals(seen.notice())
        || relays.commit(seen, seen.withNotice(notice), List.of(), RenewalHint.DONE)
            instanceof CommitResult.Done;
  }

  private Optional<BatonNotice> notice(RelaySnapshot seen) {
    if (!seen.relay().isOpen()) {
      return Optional.empty();
    }
    var holder = turns.baton(seen.id()).holder().filter(it -> !it.isPublished());
    return holder.isPresent()
        ? holder.flatMap(BatonNoticeUpdater::named)
        : Optional.<BatonNotice>of(new BatonNotice.Resting()).filter(_ -> isResting(seen));
  }

  private static Optional<BatonNotice> named(BatonHolder holder) {
    var since = DanishTime.dateOf(holder.since());
    return holder.name().map(name -> new BatonNotice.HeldBy(name, since));
  }

  private boolean isResting(RelaySnapshot seen) {
    var today = DanishTime.today(clock);
    return seen.newest().stream().anyMatch(it -> !it.date().plus(REST).isAfter(today));
  }
}
