package dk.blogstafet.baton.editor;

import dk.blogstafet.baton.ReserveList;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.baton.guest.TurnLinks;
import dk.blogstafet.baton.turn.Invitation;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.baton.turn.TurnContact;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Invites authors, for an editor.
public final class TurnInviter {
  /// How many of a relay's latest turns may be open.
  private static final int OPEN = 50;

  private final Turns turns;
  private final Relays relays;
  private final TurnLinks links;
  private final Predicate<TurnUpdate> store;
  private final String editor;
  private final Clock clock;

  /// @param store stores a change of the editor; false if any of it was changed concurrently
  /// @param editor the editor's name
  public TurnInviter(
      Turns turns,
      Relays relays,
      TurnLinks links,
      Predicate<TurnUpdate> store,
      String editor,
      Clock clock) {
    this.turns = turns;
    this.relays = relays;
    this.links = links;
    this.store = store;
    this.editor = editor;
    this.clock = clock;
  }

  /// Invites a person whom the editor chose.
  public TurnEditOutcome invite(RelayId relay, InvitationDraft draft) {
    if (draft.reserve() != null) {
      return inviteReserve(relay, draft.reserve(), draft);
    }
    var reader = new InvitationReader(editor, now());
    var address = reader.address(draft.email());
    var invitation = reader.read(draft);
    return reader.errors().isEmpty()
        ? invite(relay, invitation.orElseThrow(), links.contact(address.orElseThrow()), null)
        : new TurnEditOutcome.Invalid(reader.errors());
  }

  /// Invites a person who wanted to be asked again.
  private TurnEditOutcome inviteReserve(RelayId relay, int number, InvitationDraft draft) {
    var found =
        ReserveList.of(turns, relay).stream().filter(it -> it.key().number() == number).findFirst();
    if (found.isEmpty()) {
      return new TurnEditOutcome.NotFound();
    }
    var person = found.get();
    var reader = new InvitationReader(editor, now());
    var invitation = reader.read(draft.withName(person.invitation().invitee()));
    return reader.errors().isEmpty()
        ? invite(relay, invitation.orElseThrow(), person.contact().orElseThrow(), null)
        : new TurnEditOutcome.Invalid(reader.errors());
  }

  /// Invites a candidate of a published turn, whose author passes the baton on.
  ///
  /// @param draft without name, address and greeting, which the candidate has
  public TurnEditOutcome invite(TurnKey from, int number, InvitationDraft draft) {
    var source = turns.find(from);
    var candidate = turns.candidates(from).stream().filter(it -> it.number() == number).findFirst();
    if (source.isEmpty() || candidate.isEmpty()) {
      return new TurnEditOutcome.NotFound();
    }
    var chosen = candidate.get();
    if (chosen.invited().isPresent()) {
      var own = new TurnKey(from.relay(), chosen.invited().get());
      return new TurnEditOutcome.Rejected(TurnRejection.ALREADY_INVITED, turns.find(own));
    }
    var author = source.get().invitation().invitee();
    var reader = new InvitationReader(editor, now());
    var invitation =
        reader.read(
            new InvitationDraft(
                chosen.name(),
                null,
                draft.question(),
                draft.deadline(),
                draft.isBaton(),
                author,
                chosen.greeting(),
                chosen.because(),
                null));
    return reader.errors().isEmpty()
        ? invite(
            from.relay(),
            invitation.orElseThrow(),
            chosen.contact().orElseThrow(),
            new ChosenCandidate(from, chosen))
        : new TurnEditOutcome.Invalid(reader.errors());
  }

  private record ChosenCandidate(TurnKey from, TurnCandidate candidate) {}

  private TurnEditOutcome invite(
      RelayId relay, Invitation invitation, TurnContact contact, @Nullable ChosenCandidate chosen) {
    return OptimisticRetry.until(() -> {
      var reason = reason(relay, invitation, contact);
      return reason.isPresent() ? reason : store(relay, invitation, contact, chosen);
    });
  }

  private Optional<TurnEditOutcome> store(
      RelayId relay, Invitation invitation, TurnContact contact, @Nullable ChosenCandidate chosen) {
    var baton = turns.baton(relay);
    var turn = Turn.invited(baton.nextTurn(), invitation, contact);
    var event = TurnEvent.of(TurnAction.INVITE, invitation.at(), editor);
    var added = TurnUpdate.of(turn, baton.withTurn(), event);
    var update =
        chosen == null
            ? added
            : added.nominating(
                List.of(chosen.candidate().invitedTo(turn.key().number())),
                Optional.of(chosen.from()));
    return store.test(update) ? Optional.of(new TurnEditOutcome.Changed(turn)) : Optional.empty();
  }

  /// Returns why a person can't be invited.
  private Optional<TurnEditOutcome> reason(
      RelayId relay, Invitation invitation, TurnContact contact) {
    var description = relays.find(relay).map(RelaySnapshot::relay);
    if (description.isEmpty()) {
      return Optional.of(new TurnEditOutcome.NotFound());
    }
    if (!description.filter(Relay::isOpen).isPresent()) {
      return rejected(TurnRejection.RELAY_CLOSED, Optional.empty());
    }
    if (turns.isSuppressed(contact.mailbox())) {
      return rejected(TurnRejection.SUPPRESSED, Optional.empty());
    }
    var own = turns.open(relay, contact.mailbox()).flatMap(turns::find);
    if (own.isPresent()) {
      return rejected(TurnRejection.ALREADY_INVITED, own);
    }
    var other = invitation.isBaton() ? openBatonTurn(relay) : Optional.<Turn>empty();
    return other.isPresent() ? rejected(TurnRejection.BATON_TAKEN, other) : Optional.empty();
  }

  private Optional<Turn> openBatonTurn(RelayId relay) {
    return turns.newest(relay, OPEN).stream()
        .filter(it -> it.invitation().isBaton())
        .filter(it -> it.state() == TurnState.INVITED || it.state().isBeingWritten())
        .findFirst();
  }

  private static Optional<TurnEditOutcome> rejected(TurnRejection reason, Optional<Turn> turn) {
    return Optional.of(new TurnEditOutcome.Rejected(reason, turn));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
