package dk.blogstafet.baton.editor;

import dk.blogstafet.baton.TurnChanges;
import dk.blogstafet.baton.TurnChanges.TurnDecision;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Changes turns for an editor.
public final class EditorChanges {
  private final TurnChanges changes;
  private final String editor;
  private final Clock clock;

  /// @param store stores a change of the editor; false if any of it was changed concurrently
  /// @param editor the editor's name
  public EditorChanges(Turns turns, Predicate<TurnUpdate> store, String editor, Clock clock) {
    this.changes = new TurnChanges(turns, store);
    this.editor = editor;
    this.clock = clock;
  }

  String editor() {
    return editor;
  }

  TurnEditOutcome change(TurnKey key, Function<Turn, TurnDecision<TurnEditOutcome>> decision) {
    return changes.change(key, decision).orElseGet(TurnEditOutcome.NotFound::new);
  }

  TurnUpdate update(Turn seen, Turn then, TurnAction action, String note) {
    var isEnd = then.state().isFinal();
    var event = new TurnEvent(action, now(), editor, isEnd ? "" : note, isEnd ? note : "");
    return TurnUpdate.of(seen, then, event);
  }

  static TurnDecision<TurnEditOutcome> changed(TurnUpdate update) {
    return new TurnDecision.Store<>(update, new TurnEditOutcome.Changed(update.then()));
  }

  static TurnDecision<TurnEditOutcome> unchanged(Turn seen) {
    return new TurnDecision.Keep<>(new TurnEditOutcome.Unchanged(seen));
  }

  static TurnDecision<TurnEditOutcome> rejected(TurnRejection reason, Turn seen) {
    return new TurnDecision.Keep<>(new TurnEditOutcome.Rejected(reason, Optional.of(seen)));
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
