package dk.blogstafet.baton.editor;

import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.Drafts;
import dk.blogstafet.baton.TurnChanges.TurnDecision;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.guest.GuestWriting;
import dk.blogstafet.baton.turn.Invitation;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.baton.turn.TurnSubmission;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.OptimisticRetry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The texts that editors write themselves: turns without an invitation and without the baton.
public final class EditorTexts {
  private final Turns turns;
  private final Relays relays;
  private final GuestWriting writing;
  private final EditorChanges changes;
  private final Predicate<TurnUpdate> store;

  /// @param store stores a change of the editor; false if any of it was changed concurrently
  public EditorTexts(
      Turns turns,
      Drafts drafts,
      Relays relays,
      EditorChanges changes,
      Predicate<TurnUpdate> store,
      Clock clock) {
    this.turns = turns;
    this.relays = relays;
    this.writing = new GuestWriting(turns, drafts, relays, clock);
    this.changes = changes;
    this.store = store;
  }

  /// Adds a text as a turn that waits for its approval.
  public TurnEditOutcome add(RelayId relay, DraftContent content) {
    return relays.find(relay).isEmpty()
        ? new TurnEditOutcome.NotFound()
        : OptimisticRetry.until(() -> attempt(relay, content));
  }

  private Optional<TurnEditOutcome> attempt(RelayId relay, DraftContent content) {
    var baton = turns.baton(relay);
    var key = baton.nextTurn();
    var errors = writing.errors(key, content);
    if (!errors.isEmpty()) {
      return Optional.of(new TurnEditOutcome.Invalid(errors));
    }
    var now = changes.now();
    var invitation =
        new Invitation(
            content.name(),
            "",
            DanishTime.dateOf(now),
            false,
            Optional.empty(),
            changes.editor(),
            now);
    var draft = Draft.empty(key, now).next(content, now);
    var turn = Turn.own(key, invitation, submission(draft));
    var event = new TurnEvent(TurnAction.WRITE, now, changes.editor(), content.hash(), "");
    var update = TurnUpdate.added(turn, baton.withTurn(), event).writing(draft);
    return store.test(update) ? Optional.of(new TurnEditOutcome.Changed(turn)) : Optional.empty();
  }

  /// Replaces the text of an editor's turn. Approvals and the schedule are gone.
  public TurnEditOutcome replace(TurnKey key, DraftContent content) {
    var errors = turns.find(key).map(_ -> writing.errors(key, content)).orElseGet(List::of);
    return errors.isEmpty()
        ? changes.change(key, seen -> replace(seen, content))
        : new TurnEditOutcome.Invalid(errors);
  }

  private TurnDecision<TurnEditOutcome> replace(Turn seen, DraftContent content) {
    if (!seen.isOwn() || !seen.state().isSubmitted()) {
      return EditorChanges.rejected(TurnRejection.OTHER_STATE, seen);
    }
    var before = writing.draft(seen.key());
    if (before.content().equals(content)) {
      return EditorChanges.unchanged(seen);
    }
    var draft = before.next(content, changes.now());
    var then =
        seen.next(TurnState.SUBMITTED, changes.now())
            .withoutApprovals()
            .submitted(submission(draft))
            .build();
    return EditorChanges.changed(
        changes.update(seen, then, TurnAction.WRITE, content.hash()).writing(draft));
  }

  private TurnSubmission submission(Draft draft) {
    return new TurnSubmission(draft.version(), draft.content().hash(), changes.now());
  }
}
