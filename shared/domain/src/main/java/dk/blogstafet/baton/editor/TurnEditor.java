package dk.blogstafet.baton.editor;

import dk.blogstafet.baton.BatonChange;
import dk.blogstafet.baton.TurnChanges.TurnDecision;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.validation.FieldReader;
import dk.blogstafet.relay.validation.TextField;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Schedules, reminds and ends turns, for an editor. An act that is repeated has the same outcome
/// and is stored once. Methods throw a [dk.blogstafet.relay.change.ContentionException] if too many
/// requests change a turn at once.
public final class TurnEditor {
  private final Turns turns;
  private final EditorChanges changes;

  public TurnEditor(Turns turns, EditorChanges changes) {
    this.turns = turns;
    this.changes = changes;
  }

  /// Publishes an approved text at a time, or removes the time.
  ///
  /// @param time as `yyyy-MM-dd HH:mm` in Danish time; empty to remove it
  public TurnEditOutcome schedule(TurnKey key, @Nullable String time) {
    var reader = new FieldReader();
    var at = time == null || time.isBlank() ? Optional.<Instant>empty() : read(time, reader);
    return reader.areFine()
        ? changes.change(key, seen -> schedule(seen, at))
        : new TurnEditOutcome.Invalid(reader.errors());
  }

  private Optional<Instant> read(String time, FieldReader reader) {
    return ScheduledTime.read(time, "at", changes.now(), reader);
  }

  private TurnDecision<TurnEditOutcome> schedule(Turn seen, Optional<Instant> at) {
    if (seen.state() != TurnState.APPROVED_BY_AUTHOR && seen.state() != TurnState.SCHEDULED) {
      return EditorChanges.rejected(
          seen.state() == TurnState.APPROVED_BY_EDITOR
              ? TurnRejection.NOT_APPROVED
              : TurnRejection.OTHER_STATE,
          seen);
    }
    if (seen.schedule().equals(at)) {
      return EditorChanges.unchanged(seen);
    }
    return EditorChanges.changed(at.isPresent() ? scheduled(seen, at) : unscheduled(seen));
  }

  private TurnUpdate scheduled(Turn seen, Optional<Instant> at) {
    var then = seen.next(TurnState.SCHEDULED, changes.now()).schedule(at).build();
    return changes.update(seen, then, TurnAction.SCHEDULE, "").mailing(TurnMailKind.SCHEDULED);
  }

  private TurnUpdate unscheduled(Turn seen) {
    var then =
        seen.next(TurnState.APPROVED_BY_AUTHOR, changes.now()).schedule(Optional.empty()).build();
    return changes.update(seen, then, TurnAction.UNSCHEDULE, "").mailing(TurnMailKind.UNSCHEDULED);
  }

  /// Ends a turn before it is published. The author is told.
  public TurnEditOutcome cancel(TurnKey key, @Nullable String reason) {
    return end(key, TurnState.CANCELLED, TurnAction.CANCEL, reason);
  }

  /// Takes the baton from an author who does not finish. The author is told.
  public TurnEditOutcome takeOver(TurnKey key, @Nullable String reason) {
    return end(key, TurnState.TAKEN_OVER, TurnAction.TAKE_OVER, reason);
  }

  private TurnEditOutcome end(
      TurnKey key, TurnState end, TurnAction action, @Nullable String given) {
    var reader = new FieldReader();
    var reason = reader.text(TextField.REASON, given, "reason");
    if (!reader.areFine()) {
      return new TurnEditOutcome.Invalid(reader.errors());
    }
    return changes.change(
        key,
        seen -> {
          if (seen.state() == end) {
            return EditorChanges.unchanged(seen);
          }
          if (seen.state() != TurnState.INVITED && !seen.state().isBeingWritten()) {
            return EditorChanges.rejected(TurnRejection.OTHER_STATE, seen);
          }
          var then = seen.next(end, changes.now()).withoutApprovals().build();
          return EditorChanges.changed(
              changes
                  .update(seen, then, action, reason)
                  .with(new BatonChange(turns).released(key))
                  .mailing(TurnMailKind.ENDED));
        });
  }

  /// Has the author's link mailed again.
  ///
  /// @param isNew whether a new link voids the old one
  public TurnEditOutcome remind(TurnKey key, boolean isNew) {
    return changes.change(
        key,
        seen -> {
          if (seen.state().isFinal()) {
            return EditorChanges.rejected(TurnRejection.OTHER_STATE, seen);
          }
          if (seen.contact().isEmpty()) {
            return EditorChanges.rejected(TurnRejection.NO_CONTACT, seen);
          }
          var then = (isNew ? seen.next().newLink() : seen.next()).build();
          return isNew
              ? EditorChanges.changed(
                  changes
                      .update(seen, then, TurnAction.NEW_LINK, "")
                      .mailing(TurnMailKind.NEW_LINK))
              : EditorChanges.changed(
                  changes.update(seen, then, TurnAction.REMIND, "").mailing(reminder(seen)));
        });
  }

  private static TurnMailKind reminder(Turn seen) {
    return switch (seen.state()) {
      case INVITED -> TurnMailKind.INVITATION_REMINDER;
      case ACCEPTED, WRITING -> TurnMailKind.DEADLINE_REMINDER;
      case CHANGES_REQUESTED -> TurnMailKind.CHANGES_REQUESTED;
      case APPROVED_BY_EDITOR -> TurnMailKind.APPROVAL_REQUEST;
      case PUBLISHED -> TurnMailKind.PUBLICATION;
      case SUBMITTED,
          APPROVED_BY_AUTHOR,
          SCHEDULED,
          CLOSED,
          DECLINED,
          RETURNED,
          TAKEN_OVER,
          CANCELLED ->
          TurnMailKind.NEW_LINK;
    };
  }
}
