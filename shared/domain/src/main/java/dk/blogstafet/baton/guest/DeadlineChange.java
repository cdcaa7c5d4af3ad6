package dk.blogstafet.baton.guest;

import dk.blogstafet.baton.TurnChanges.TurnDecision;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnDates;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.relay.DanishTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Decides what happens to a deadline that an author can't keep.
final class DeadlineChange {
  private static final int POSTPONEMENTS_A_DAY = 2;

  private final Turns turns;
  private final Clock clock;

  DeadlineChange(Turns turns, Clock clock) {
    this.turns = turns;
    this.clock = clock;
  }

  /// Moves the deadline once ([TurnDates#POSTPONEMENT]); then asks the editors, twice a day.
  TurnDecision<GuestOutcome> postpone(Turn seen) {
    if (!seen.state().isWritable()) {
      return GuestTurns.otherState(seen);
    }
    return seen.isPostponed() ? askForTime(seen) : GuestTurns.store(moveDeadline(seen));
  }

  private TurnUpdate moveDeadline(Turn seen) {
    var from = seen.deadline().isBefore(today()) ? today() : seen.deadline();
    var until = from.plus(TurnDates.POSTPONEMENT);
    return update(seen, seen.next().postponed(until).build())
        .mailing(TurnMailKind.DEADLINE_MOVED)
        .mailing(TurnMailKind.EDITOR_POSTPONED);
  }

  private TurnDecision<GuestOutcome> askForTime(Turn seen) {
    var told =
        turns.events(seen.key()).stream()
            .filter(it -> it.action() == TurnAction.POSTPONE)
            .filter(it -> DanishTime.dateOf(it.at()).equals(today()))
            .count();
    if (told >= POSTPONEMENTS_A_DAY) {
      return GuestTurns.rejected(GuestRejection.ALREADY_POSTPONED, seen);
    }
    var update = update(seen, seen.next().build()).mailing(TurnMailKind.EDITOR_POSTPONED);
    return new TurnDecision.Store<>(
        update, new GuestOutcome.Rejected(GuestRejection.ALREADY_POSTPONED, update.then()));
  }

  private TurnUpdate update(Turn seen, Turn then) {
    return TurnUpdate.of(seen, then, TurnEvent.of(TurnAction.POSTPONE, now(), TurnEvent.AUTHOR));
  }

  private LocalDate today() {
    return DanishTime.today(clock);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
