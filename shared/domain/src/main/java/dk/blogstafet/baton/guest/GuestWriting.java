package dk.blogstafet.baton.guest;

import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.Drafts;
import dk.blogstafet.baton.TurnChanges;
import dk.blogstafet.baton.TurnChanges.TurnDecision;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.baton.turn.TurnSubmission;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.DraftValidator;
import dk.blogstafet.relay.change.ValidatedDraft;
import dk.blogstafet.relay.validation.Validated;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What authors do with their texts. No text is ever overwritten by an older window: each save
/// names the version that it replaces.
public final class GuestWriting {
  private final Turns turns;
  private final Drafts drafts;
  private final Relays relays;
  private final TurnChanges changes;
  private final Clock clock;

  public GuestWriting(Turns turns, Drafts drafts, Relays relays, Clock clock) {
    this.turns = turns;
    this.drafts = drafts;
    this.relays = relays;
    this.changes = new TurnChanges(turns, turns::update);
    this.clock = clock;
  }

  /// Returns the latest version of a turn's text.
  public Draft draft(TurnKey key) {
    return drafts.find(key).orElseGet(() -> Draft.empty(key, now()));
  }

  /// Saves a text over the version that its window showed.
  public SaveOutcome save(TurnKey key, int seenVersion, DraftContent content) {
    var turn = turns.find(key).orElseThrow();
    if (!turn.state().isWritable()) {
      return new SaveOutcome.NotWritable(turn);
    }
    return content.fits() ? save(turn, seenVersion, content) : new SaveOutcome.TooLarge();
  }

  private SaveOutcome save(Turn turn, int seenVersion, DraftContent content) {
    var seen = draft(turn.key());
    if (seen.content().equals(content) && seen.version() > 0) {
      return new SaveOutcome.Saved(seen);
    }
    var then = seen.next(content, now());
    if (seen.version() != seenVersion || !drafts.save(seen, then)) {
      return new SaveOutcome.Conflict(draft(turn.key()));
    }
    beginWriting(turn);
    return new SaveOutcome.Saved(then);
  }

  private void beginWriting(Turn turn) {
    if (turn.state() == TurnState.ACCEPTED) {
      changes.change(
          turn.key(),
          seen ->
              seen.state() == TurnState.ACCEPTED
                  ? GuestTurns.store(begun(seen))
                  : GuestTurns.unchanged(seen));
    }
  }

  private TurnUpdate begun(Turn seen) {
    return update(seen, seen.next(TurnState.WRITING, now()).build(), TurnAction.BEGIN, "");
  }

  /// Returns the errors that keep a text from being published.
  public List<ValidationError> errors(TurnKey key, DraftContent content) {
    var relay = relays.find(key.relay()).map(RelaySnapshot::relay).orElseThrow();
    var today = DanishTime.today(clock);
    Stream<ValidationError> missing =
        content.text().isBlank()
            ? Stream.of(new ValidationError.MissingValue("text"))
            : Stream.empty();
    return switch (DraftValidator.of(content.toPost(today), relay, today)) {
      case Validated.Valid<ValidatedDraft> _ -> missing.toList();
      case Validated.Invalid<ValidatedDraft>(var errors) ->
          Stream.concat(errors.stream(), missing).toList();
    };
  }

  /// Hands in the version of a text that the author saw.
  public GuestOutcome submit(TurnKey key, int draftVersion) {
    var draft = draft(key);
    var errors = errors(key, draft.content());
    return change(
        key,
        seen -> {
          var submitted = seen.submission().map(TurnSubmission::version).orElse(0);
          if (seen.state() == TurnState.SUBMITTED && submitted == draft.version()) {
            return GuestTurns.unchanged(seen);
          }
          if (!seen.state().isWritable()) {
            return GuestTurns.otherState(seen);
          }
          if (draft.version() != draftVersion) {
            return GuestTurns.rejected(GuestRejection.TEXT_CHANGED, seen);
          }
          return errors.isEmpty()
              ? submit(seen, draft)
              : new TurnDecision.Keep<>(new GuestOutcome.Invalid(errors));
        });
  }

  private TurnDecision<GuestOutcome> submit(Turn seen, Draft draft) {
    var text = new TurnSubmission(draft.version(), draft.content().hash(), now());
    var then = seen.next(TurnState.SUBMITTED, text.at()).submitted(text).build();
    return GuestTurns.store(
        update(seen, then, TurnAction.SUBMIT, text.hash()).mailing(TurnMailKind.EDITOR_SUBMITTED));
  }

  /// Takes a text back that was handed in, to change it. Approvals and the schedule are gone, and
  /// the editors are told.
  public GuestOutcome recall(TurnKey key) {
    return change(
        key,
        seen -> {
          if (seen.state() == TurnState.WRITING) {
            return GuestTurns.unchanged(seen);
          }
          return seen.state().isSubmitted()
              ? GuestTurns.store(recalled(seen))
              : GuestTurns.otherState(seen);
        });
  }

  /// The author is told of a schedule that is gone, because another person may have the link.
  private TurnUpdate recalled(Turn seen) {
    var then = seen.next(TurnState.WRITING, now()).withoutApprovals().build();
    var update = update(seen, then, TurnAction.RECALL, "").mailing(TurnMailKind.EDITOR_RECALLED);
    return seen.schedule().isPresent() ? update.mailing(TurnMailKind.UNSCHEDULED) : update;
  }

  /// Takes an editor's proposal over into the version of the text that the author saw.
  public GuestOutcome takeProposal(TurnKey key, int number, int draftVersion) {
    var turn = turns.find(key).orElseThrow();
    var comment = turns.comments(key).stream().filter(it -> it.number() == number).findFirst();
    if (comment.flatMap(TurnComment::taken).isPresent()) {
      return new GuestOutcome.Done(turn);
    }
    var draft = draft(key);
    var text = draft.content().text();
    var changed = comment.flatMap(TurnComment::proposal).flatMap(it -> it.in(text));
    if (changed.isEmpty()) {
      return new GuestOutcome.Rejected(GuestRejection.PROPOSAL_OUTDATED, turn);
    }
    return switch (save(key, draftVersion, draft.content().withText(changed.get()))) {
      case SaveOutcome.Saved _ -> markTaken(key, comment.get());
      case SaveOutcome.Conflict _, SaveOutcome.TooLarge _ ->
          new GuestOutcome.Rejected(GuestRejection.TEXT_CHANGED, turn);
      case SaveOutcome.NotWritable(var seen) ->
          new GuestOutcome.Rejected(GuestRejection.OTHER_STATE, seen);
    };
  }

  private GuestOutcome markTaken(TurnKey key, TurnComment comment) {
    return change(key, seen -> GuestTurns.store(taken(seen, comment)));
  }

  private TurnUpdate taken(Turn seen, TurnComment comment) {
    return update(seen, seen.next().build(), TurnAction.TAKE_PROPOSAL, "")
        .with(List.of(comment.takenAt(now())));
  }

  private GuestOutcome change(TurnKey key, Function<Turn, TurnDecision<GuestOutcome>> decision) {
    return changes.change(key, decision).orElseThrow();
  }

  private TurnUpdate update(Turn seen, Turn then, TurnAction action, String hash) {
    return TurnUpdate.of(seen, then, new TurnEvent(action, now(), TurnEvent.AUTHOR, hash, ""));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
