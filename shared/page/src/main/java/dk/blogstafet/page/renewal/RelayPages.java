package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Renderings;
import dk.blogstafet.page.Renderings.Progress;
import dk.blogstafet.relay.Counts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Keeps a relay's pages as the relay stands. One renewal of a relay works at a time; it goes on
/// until the relay has stopped moving, and a renewal that was overtaken does its part again, so
/// that the pages never go backwards and no change is forgotten.
public final class RelayPages {
  /// How long we wait for another renewal to end: a little longer than a dead one's lease lasts.
  private static final Duration PATIENCE = Hold.TERM.plusSeconds(2);

  private static final Duration WAIT = Duration.ofMillis(100);

  private final Relays relays;
  private final Renderings renderings;
  private final Workshop workshop;
  private final Clock clock;
  private final Pause pause;

  public RelayPages(
      Relays relays, Renderings renderings, Workshop workshop, Clock clock, Pause pause) {
    this.relays = relays;
    this.renderings = renderings;
    this.workshop = workshop;
    this.clock = clock;
    this.pause = pause;
  }

  /// Renders what is behind, and in any case what was changed after a revision.
  ///
  /// @param after a record of the next revision was delivered: its pages are rendered even if they
  ///   were before
  /// @param deadline when to stop and leave the rest to the next renewal
  public Renewal renew(RelayId relay, Revision after, Instant deadline) {
    return untilCurrent(relay, deadline, new Order(after.number(), false));
  }

  /// Renders everything anew.
  ///
  /// @param deadline when to stop and leave the rest to the next renewal
  public Renewal rebuild(RelayId relay, Instant deadline) {
    return untilCurrent(relay, deadline, new Order(Long.MAX_VALUE, true));
  }

  private Renewal untilCurrent(RelayId relay, Instant deadline, Order first) {
    var order = first;
    while (true) {
      var hold = await(relay, deadline);
      if (hold.isEmpty()) {
        return new Renewal.Busy();
      }
      var before = order.applyTo(hold.get().progress());
      var after = workAndLetGo(relay, hold.get(), before, deadline);
      if (after.isEmpty()) {
        order = new Order(before.revision(), order.everything());
        continue;
      }
      var standing = relays.find(relay);
      if (standing.isEmpty()) {
        return new Renewal.NoSuchRelay(relay);
      }
      if (after.get().revision() == standing.get().revision().number()
          && after.get().cursor().isEmpty()) {
        return new Renewal.Current(standing.get().revision());
      }
      if (!clock.instant().isBefore(deadline)) {
        return unfinished(after.get(), standing.get().counts());
      }
      order = new Order(Long.MAX_VALUE, false);
    }
  }

  private static Renewal unfinished(Progress progress, Counts counts) {
    var all = counts.total();
    var posts =
        progress.cursor().map(Cursor::parse).map(cursor -> cursor.posts(counts)).orElse(all);
    return new Renewal.Unfinished(posts, all);
  }

  /// Works as long as there is work and time.
  ///
  /// @return how far the pages have come; empty if someone else has taken over meanwhile
  private Optional<Progress> workAndLetGo(
      RelayId relay, Hold hold, Progress before, Instant deadline) {
    var progress = before;
    var finished = false;
    try {
      progress = workshop.work(relay, hold, before, deadline).orElse(before);
      finished = true;
      return hold.finish(progress) ? Optional.of(progress) : Optional.empty();
    } finally {
      if (!finished) {
        letGo(hold, before);
      }
    }
  }

  /// Gives the lease back after a failure, so that the next try need not wait for it to end. The
  /// failure itself is what the caller must hear of.
  private static void letGo(Hold hold, Progress progress) {
    try {
      hold.finish(progress);
    } catch (RuntimeException _) {
      // The lease ends by itself.
    }
  }

  private Optional<Hold> await(RelayId relay, Instant deadline) {
    var patience = clock.instant().plus(PATIENCE);
    var end = patience.isBefore(deadline) ? patience : deadline;
    while (true) {
      var hold = Hold.take(renderings, clock, relay);
      if (hold.isPresent() || !clock.instant().isBefore(end)) {
        return hold;
      }
      pause.pause(WAIT);
    }
  }

  /// What is to be rendered in any case.
  private record Order(long after, boolean everything) {
    Progress applyTo(Progress progress) {
      var revision = Math.min(progress.revision(), after);
      return everything ? Progress.NONE.doubtedAs(progress) : progress.at(revision);
    }
  }
}
