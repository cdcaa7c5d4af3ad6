package dk.blogstafet.baton.guest;

import dk.blogstafet.baton.BatonChange;
import dk.blogstafet.baton.TurnChanges;
import dk.blogstafet.baton.TurnChanges.TurnDecision;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.relay.HandOverReason;
import dk.blogstafet.relay.validation.FieldReader;
import dk.blogstafet.relay.validation.MailboxSyntax;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Hands the baton on, after the author's text was published.
public final class GuestHandOver {
  private final Turns turns;
  private final TurnLinks links;
  private final TurnChanges changes;
  private final Clock clock;

  public GuestHandOver(Turns turns, TurnLinks links, Clock clock) {
    this.turns = turns;
    this.links = links;
    this.changes = new TurnChanges(turns, turns::update);
    this.clock = clock;
  }

  /// Proposes who is next. The editors decide. A repeated proposal replaces the one before, as long
  /// as no candidate is invited.
  public GuestOutcome nominate(TurnKey key, List<CandidateDraft> drafts) {
    var reader = new FieldReader();
    var filled = drafts.stream().filter(it -> !it.isEmpty()).toList();
    if (filled.isEmpty()) {
      reader.add(new ValidationError.MissingValue("candidates[0].name"));
    } else if (filled.size() > TurnCandidate.LIMIT) {
      reader.add(new ValidationError.TooMany("candidates", TurnCandidate.LIMIT, filled.size()));
    }
    var candidates = new ArrayList<TurnCandidate>();
    for (var i = 0; i < filled.size(); i++) {
      candidate(filled.get(i), i, reader).ifPresent(candidates::add);
    }
    return reader.areFine()
        ? changes.change(key, seen -> nominate(seen, candidates)).orElseThrow()
        : new GuestOutcome.Invalid(reader.errors());
  }

  private Optional<TurnCandidate> candidate(CandidateDraft draft, int index, FieldReader reader) {
    var at = "candidates[" + index + "].";
    var name = reader.text(TextField.AUTHOR_NAME, draft.name(), at + "name");
    var greeting = reader.text(TextField.GREETING, draft.greeting(), at + "greeting");
    var because =
        HandOverReason.of(reader.text(TextField.BECAUSE, draft.because(), at + "because"));
    var address = EmailAddress.parse(draft.email());
    if (address.isEmpty()) {
      MailboxSyntax.errorOf(TextField.EMAIL, draft.email(), at + "email").ifPresent(reader::add);
    }
    return reader.areFine()
        ? address.map(it ->
            new TurnCandidate(
                index + 1,
                name,
                Optional.of(links.contact(it)),
                greeting,
                because,
                now(),
                Optional.empty()))
        : Optional.empty();
  }

  private TurnDecision<GuestOutcome> nominate(Turn seen, List<TurnCandidate> candidates) {
    var isInvited = turns.candidates(seen.key()).stream().anyMatch(it -> it.invited().isPresent());
    if (seen.state() != TurnState.PUBLISHED || isInvited) {
      return GuestTurns.otherState(seen);
    }
    return GuestTurns.store(
        update(seen, seen.next().build(), TurnAction.NOMINATE)
            .nominating(candidates, Optional.empty())
            .mailing(TurnMailKind.EDITOR_CANDIDATES));
  }

  /// Closes the turn of an author who names no one.
  public GuestOutcome closeWithoutSuccessor(TurnKey key) {
    return changes
        .change(
            key,
            seen -> {
              if (seen.state() == TurnState.PUBLISHED) {
                return close(seen);
              }
              return seen.state() == TurnState.CLOSED
                  ? GuestTurns.unchanged(seen)
                  : GuestTurns.otherState(seen);
            })
        .orElseThrow();
  }

  private TurnDecision<GuestOutcome> close(Turn seen) {
    var then = seen.next(TurnState.CLOSED, now()).build();
    return GuestTurns.store(
        update(seen, then, TurnAction.CLOSE)
            .with(new BatonChange(turns).released(seen.key()))
            .mailing(TurnMailKind.EDITOR_CANDIDATES));
  }

  private TurnUpdate update(Turn seen, Turn then, TurnAction action) {
    return TurnUpdate.of(seen, then, TurnEvent.of(action, now(), TurnEvent.AUTHOR));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
