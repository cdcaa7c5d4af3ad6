package dk.blogstafet.baton.mail;

import dk.blogstafet.baton.TurnChanges;
import dk.blogstafet.baton.TurnChanges.TurnDecision;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// Notes in a turn what its author's mailbox answered, and tells the editors. A turn notes the
/// first bounce and the first complaint: afterwards no mail goes to the address, and the editors
/// are told of each mail that is not sent ([TurnMailPlanner]).
public final class TurnFeedback {
  private final Turns turns;
  private final TurnChanges changes;
  private final Clock clock;

  public TurnFeedback(Turns turns, Clock clock) {
    this.turns = turns;
    this.changes = new TurnChanges(turns, turns::update);
    this.clock = clock;
  }

  /// Notes that a mail to the author bounced for good. Idempotent; an unknown turn changes nothing.
  public void bounced(TurnKey turn) {
    note(turn, TurnAction.BOUNCE, TurnMailKind.EDITOR_BOUNCED);
  }

  /// Notes that the author reported a mail as spam. Idempotent; an unknown turn changes nothing.
  public void complained(TurnKey turn) {
    note(turn, TurnAction.COMPLAIN, TurnMailKind.EDITOR_COMPLAINED);
  }

  private void note(TurnKey turn, TurnAction action, TurnMailKind mail) {
    changes.change(turn, seen -> isNoted(turn, action) ? keep(seen) : store(seen, action, mail));
  }

  private boolean isNoted(TurnKey turn, TurnAction action) {
    return turns.events(turn).stream().anyMatch(it -> it.action() == action);
  }

  private static TurnDecision<Turn> keep(Turn seen) {
    return new TurnDecision.Keep<>(seen);
  }

  private TurnDecision<Turn> store(Turn seen, TurnAction action, TurnMailKind mail) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var event = TurnEvent.of(action, now, TurnEvent.CLOCK);
    var update = TurnUpdate.of(seen, seen.next().build(), event).mailing(mail);
    return new TurnDecision.Store<>(update, update.then());
  }
}
