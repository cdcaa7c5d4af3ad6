package dk.blogstafet.baton.guest;

import dk.blogstafet.baton.BatonChange;
import dk.blogstafet.baton.BatonHolder;
import dk.blogstafet.baton.TurnChanges;
import dk.blogstafet.baton.TurnChanges.TurnDecision;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.turn.ReserveConsent;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAcceptance;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/// What authors do with their turns, beside the text. Each act that is repeated has the same
/// outcome and is stored once. Methods throw a [dk.blogstafet.relay.change.ContentionException] if
/// too many requests change a turn at once.
public final class GuestTurns {
  private final Turns turns;
  private final TurnLinks links;
  private final TurnChanges changes;
  private final BatonChange baton;
  private final DeadlineChange deadlines;
  private final Clock clock;

  public GuestTurns(Turns turns, TurnLinks links, Clock clock) {
    this.turns = turns;
    this.links = links;
    this.changes = new TurnChanges(turns, turns::update);
    this.baton = new BatonChange(turns);
    this.deadlines = new DeadlineChange(turns, clock);
    this.clock = clock;
  }

  /// Finds the turn of an author's link.
  public TurnLookup find(String text) {
    var token = TurnToken.parse(text);
    var turn = token.flatMap(it -> turns.find(it.turn()));
    if (turn.isEmpty()) {
      return new TurnLookup.Invalid();
    }
    if (links.isPresent(turn.get(), text)) {
      return new TurnLookup.Found(turn.get());
    }
    return links.isOutdated(turn.get(), token.get())
        ? new TurnLookup.Outdated(turn.get())
        : new TurnLookup.Invalid();
  }

  /// Accepts an invitation. A baton turn takes the baton, if it is free.
  ///
  /// @param showsName whether the relay may show publicly that the author has the baton
  /// @param wording the version of the sentence that was agreed to
  public GuestOutcome accept(TurnKey key, boolean showsName, String wording) {
    return act(
        key,
        seen -> {
          if (seen.state() == TurnState.INVITED) {
            return accept(seen, new TurnAcceptance(now(), showsName, wording));
          }
          return seen.state() == TurnState.ACCEPTED ? unchanged(seen) : otherState(seen);
        });
  }

  private TurnDecision<GuestOutcome> accept(Turn seen, TurnAcceptance given) {
    var held = turns.baton(seen.key().relay());
    if (seen.invitation().isBaton() && !held.isFreeFor(seen.key())) {
      return rejected(GuestRejection.BATON_TAKEN, seen);
    }
    var then = seen.next(TurnState.ACCEPTED, given.at()).accepted(given).build();
    var name = Optional.of(seen.invitation().invitee()).filter(_ -> given.showsName());
    var holder = new BatonHolder(seen.key().number(), name, given.at(), false);
    var update =
        update(seen, then, TurnAction.ACCEPT)
            .mailing(TurnMailKind.ACCEPTANCE)
            .mailing(TurnMailKind.EDITOR_ACCEPTED);
    return store(
        seen.invitation().isBaton()
            ? update.with(Optional.of(held.heldBy(Optional.of(holder))))
            : update);
  }

  /// Declines an invitation, or withdraws from the turn before the text is published.
  ///
  /// @param neverAgain whether the author wants no invitations any more
  public GuestOutcome decline(TurnKey key, boolean neverAgain) {
    return act(
        key,
        seen -> {
          if (seen.state() == TurnState.INVITED || seen.state().isBeingWritten()) {
            return decline(seen, neverAgain);
          }
          return seen.state() == TurnState.DECLINED ? unchanged(seen) : otherState(seen);
        });
  }

  private TurnDecision<GuestOutcome> decline(Turn seen, boolean neverAgain) {
    var then = seen.next(TurnState.DECLINED, now()).withoutApprovals().build();
    var update =
        update(seen, then, TurnAction.DECLINE)
            .mailing(TurnMailKind.EDITOR_DECLINED)
            .with(baton.released(seen.key()));
    return store(neverAgain ? update.suppressing() : update);
  }

  /// Declines an invitation, and wants to be asked again later.
  ///
  /// @param wording the version of the sentence that was agreed to
  public GuestOutcome declineForNow(TurnKey key, String wording) {
    return act(
        key,
        seen -> {
          if (seen.state() != TurnState.INVITED) {
            return seen.reserve().isPresent() ? unchanged(seen) : otherState(seen);
          }
          var then =
              seen.next(TurnState.DECLINED, now()).reserved(new ReserveConsent(now(), wording));
          return store(
              update(seen, then.build(), TurnAction.DECLINE).mailing(TurnMailKind.EDITOR_DECLINED));
        });
  }

  /// Moves the deadline once ([TurnDates#POSTPONEMENT]); then asks the editors, twice a day.
  public GuestOutcome postpone(TurnKey key) {
    return act(key, deadlines::postpone);
  }

  /// Erases the author's contact data, and everything by and about the author that isn't published.
  /// The turn ends.
  public GuestOutcome erase(TurnKey key) {
    return act(key, seen -> seen.contact().isEmpty() ? unchanged(seen) : store(erasure(seen)));
  }

  private TurnUpdate erasure(Turn seen) {
    var end = seen.post().isPresent() ? TurnState.CLOSED : TurnState.DECLINED;
    var builder = seen.state().isFinal() ? seen.next() : seen.next(end, now());
    var then = builder.erased().build();
    var update = update(seen, then, TurnAction.ERASE).with(baton.released(seen.key())).erasing();
    return seen.state().isFinal() || seen.post().isPresent()
        ? update
        : update.mailing(TurnMailKind.EDITOR_DECLINED);
  }

  /// Has the present link mailed to the invited address. Anyone with an old link can ask for it,
  /// and the mail goes to the author only.
  public GuestOutcome requestLink(TurnKey key) {
    return act(
        key,
        seen -> {
          if (seen.state().isFinal() || seen.contact().isEmpty()) {
            return otherState(seen);
          }
          var then = seen.next().build();
          return store(update(seen, then, TurnAction.NEW_LINK).mailing(TurnMailKind.NEW_LINK));
        });
  }

  private GuestOutcome act(TurnKey key, Function<Turn, TurnDecision<GuestOutcome>> decision) {
    return changes.change(key, decision).orElseThrow();
  }

  private TurnUpdate update(Turn seen, Turn then, TurnAction action) {
    return TurnUpdate.of(seen, then, TurnEvent.of(action, now(), TurnEvent.AUTHOR));
  }

  static TurnDecision<GuestOutcome> store(TurnUpdate update) {
    return new TurnDecision.Store<>(update, new GuestOutcome.Done(update.then()));
  }

  static TurnDecision<GuestOutcome> unchanged(Turn seen) {
    return new TurnDecision.Keep<>(new GuestOutcome.Done(seen));
  }

  static TurnDecision<GuestOutcome> otherState(Turn seen) {
    return rejected(GuestRejection.OTHER_STATE, seen);
  }

  static TurnDecision<GuestOutcome> rejected(GuestRejection reason, Turn seen) {
    return new TurnDecision.Keep<>(new GuestOutcome.Rejected(reason, seen));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
