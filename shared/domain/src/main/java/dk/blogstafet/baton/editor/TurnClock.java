package dk.blogstafet.baton.editor;

import dk.blogstafet.baton.BatonChange;
import dk.blogstafet.baton.TurnChanges;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnDates;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.change.ContentionException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Does what is due in turns: reminds, returns invitations without an answer, publishes scheduled
/// texts, closes turns and erases data. Runs every minute; what one run leaves, the next one does.
public final class TurnClock {
  /// How many turns are handled in one run.
  private static final int AT_ONCE = 200;

  private final Turns turns;
  private final TurnPublisher publisher;
  private final TurnChanges changes;
  private final Clock clock;

  public TurnClock(Turns turns, TurnPublisher publisher, Clock clock) {
    this.turns = turns;
    this.publisher = publisher;
    this.changes = new TurnChanges(turns, turns::update);
    this.clock = clock;
  }

  /// Returns the turns that are due, the longest due first.
  public List<TurnKey> due() {
    return turns.due(now(), AT_ONCE);
  }

  /// Does what is due in a turn.
  ///
  /// @return the outcome of publishing the text, if that was due
  /// @throws ContentionException if too many requests change the turn at once
  public Optional<TurnEditOutcome> handle(TurnKey key) {
    var turn = turns.find(key).filter(this::isDue);
    if (turn.filter(it -> it.state() == TurnState.SCHEDULED).isPresent()) {
      return Optional.of(publish(key));
    }
    turn.ifPresent(_ -> changes.change(key, this::decide));
    return Optional.empty();
  }

  private boolean isDue(Turn seen) {
    return seen.due().filter(it -> !it.isAfter(now())).isPresent();
  }

  /// A text that can't be published is unscheduled, and the editors are told.
  private TurnEditOutcome publish(TurnKey key) {
    var outcome = publisher.publish(key, "", TurnEvent.CLOCK);
    switch (outcome) {
      case TurnEditOutcome.Changed _, TurnEditOutcome.Unchanged _ -> {}
      case TurnEditOutcome.Rejected(var reason, _) when reason == TurnRejection.BUSY -> {}
      case TurnEditOutcome.Rejected _, TurnEditOutcome.Invalid _, TurnEditOutcome.NotFound _ ->
          changes.change(key, this::unschedule);
    }
    return outcome;
  }

  private TurnChanges.TurnDecision<Turn> unschedule(Turn seen) {
    var then = seen.next(TurnState.APPROVED_BY_AUTHOR, now()).schedule(Optional.empty()).build();
    return seen.state() == TurnState.SCHEDULED
        ? store(
            update(seen, then, TurnAction.UNSCHEDULE)
                .mailing(TurnMailKind.UNSCHEDULED)
                .mailing(TurnMailKind.EDITOR_UNSCHEDULED))
        : new TurnChanges.TurnDecision.Keep<>(seen);
  }

  private TurnChanges.TurnDecision<Turn> decide(Turn seen) {
    if (!isDue(seen)) {
      return new TurnChanges.TurnDecision.Keep<>(seen);
    }
    return store(
        switch (seen.state()) {
          case INVITED -> answer(seen);
          case ACCEPTED, WRITING, CHANGES_REQUESTED -> deadline(seen);
          case PUBLISHED ->
              update(seen, seen.next(TurnState.CLOSED, now()).build(), TurnAction.CLOSE)
                  .with(new BatonChange(turns).released(seen.key()));
          case CLOSED, DECLINED, RETURNED, TAKEN_OVER, CANCELLED ->
              update(seen, seen.next().erased().clocked(now()).build(), TurnAction.ERASE).erasing();
          case SUBMITTED, APPROVED_BY_EDITOR, APPROVED_BY_AUTHOR, SCHEDULED ->
              update(seen, seen.next().clocked(now()).build(), TurnAction.REMIND);
        });
  }

  private TurnUpdate answer(Turn seen) {
    var end = TurnDates.morningAfter(seen.invitation().at(), TurnDates.ANSWER);
    return now().isBefore(end)
        ? reminded(seen, TurnMailKind.INVITATION_REMINDER)
        : update(seen, seen.next(TurnState.RETURNED, now()).build(), TurnAction.RETURN)
            .mailing(TurnMailKind.EDITOR_RETURNED);
  }

  private TurnUpdate deadline(Turn seen) {
    var overdue = TurnDates.morning(seen.deadline().plus(TurnDates.OVERDUE));
    return reminded(
        seen,
        now().isBefore(overdue) ? TurnMailKind.DEADLINE_REMINDER : TurnMailKind.EDITOR_OVERDUE);
  }

  private TurnUpdate reminded(Turn seen, TurnMailKind kind) {
    return update(seen, seen.next().clocked(now()).build(), TurnAction.REMIND).mailing(kind);
  }

  private TurnUpdate update(Turn seen, Turn then, TurnAction action) {
    return TurnUpdate.of(seen, then, TurnEvent.of(action, now(), TurnEvent.CLOCK));
  }

  private static TurnChanges.TurnDecision<Turn> store(TurnUpdate update) {
    return new TurnChanges.TurnDecision.Store<>(update, update.then());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
