package dk.blogstafet.baton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.blogstafet.baton.turn.Invitation;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The contract of [Turns] for what is read back.
public abstract class TurnsContract extends TurnStoreContract {
  @Test
  void hasNothingOfANewRelay() {
    var key = new TurnKey(relay, 1);

    assertEquals(Optional.empty(), turns().find(key));
    assertEquals(List.of(), turns().newest(relay, 9));
    assertEquals(RelayBaton.none(relay), turns().baton(relay));
    assertEquals(Optional.empty(), turns().open(relay, TurnSamples.contact().mailbox()));
    assertFalse(turns().isSuppressed(TurnSamples.contact().mailbox()));
    assertEquals(List.of(), turns().events(key));
    assertEquals(List.of(), turns().comments(key));
    assertEquals(List.of(), turns().candidates(key));
  }

  @Test
  void storesAllOfANewTurn() {
    var turn = invite();

    assertEquals(Optional.of(turn), turns().find(turn.key()));
    assertEquals(new RelayBaton(relay, 1, Optional.empty(), 1), turns().baton(relay));
    assertEquals(
        Optional.of(turn.key()), turns().open(relay, turn.contact().orElseThrow().mailbox()));
  }

  @Test
  void storesAllOfACompleteTurn() {
    var turn = invite();
    var then = TurnSamples.complete(turn);

    store(TurnSamples.change(turn, then));

    assertEquals(Optional.of(then), turns().find(turn.key()));
  }

  @Test
  void storesATurnWithFewValues() {
    var invitation =
        new Invitation(
            "Finn",
            "",
            TurnSamples.invited(new TurnKey(relay, 1)).deadline(),
            false,
            Optional.empty(),
            "Rigmor",
            TurnSamples.NOW);
    var turn = Turn.invited(new TurnKey(relay, 1), invitation, TurnSamples.contact());
    store(
        TurnUpdate.of(
            turn, RelayBaton.none(relay).withTurn(), TurnSamples.event(TurnAction.INVITE)));
    var then = turn.next().erased().build();

    store(TurnSamples.change(turn, then));

    assertEquals(Optional.of(then), turns().find(turn.key()));
  }

  @Test
  void storesEveryState() {
    var turn = invite();
    for (var state : TurnState.values()) {
      turn = move(turn, state);
      assertEquals(Optional.of(turn), turns().find(turn.key()));
    }
  }

  @Test
  void returnsTheNewestTurnsFirst() {
    var other = DomainSamples.relayId();
    store(TurnSamples.addition(RelayBaton.none(other), TurnSamples.contact()));
    var turns = IntStream.range(0, 11).mapToObj(_ -> invite()).toList().reversed();

    assertEquals(turns, turns().newest(relay, 100));
    assertEquals(turns.subList(0, 2), turns().newest(relay, 2));
  }

  @Test
  void storesAllOfABaton() {
    var turn = invite();
    var holder = new BatonHolder(1, Optional.of("Finn Fuldkorn"), TurnSamples.NOW, false);
    var hidden = new BatonHolder(1, Optional.empty(), TurnSamples.NOW, true);
    for (var next :
        List.of(Optional.of(holder), Optional.of(hidden), Optional.<BatonHolder>empty())) {
      var baton = turns().baton(relay).heldBy(next);
      turn = store(TurnSamples.change(turn, TurnState.ACCEPTED).with(Optional.of(baton)));
      assertEquals(baton, turns().baton(relay));
    }
  }

  @Test
  void logsEveryAction() {
    var turn = invite();
    for (var action : TurnAction.values()) {
      var event = new TurnEvent(action, TurnSamples.NOW, "Rigmor", TurnSamples.HASH, "Travlhed");
      turn = store(TurnUpdate.of(turn, turn.next().build(), event));
      assertEquals(event, turns().events(turn.key()).getLast());
    }

    assertEquals(TurnAction.INVITE, turns().events(turn.key()).getFirst().action());
    assertEquals(turn.version(), turns().events(turn.key()).size());
  }

  @Test
  void storesAllOfComments() {
    var proposal = Optional.of(new TurnComment.ProposedChange("før", ""));
    var full =
        new TurnComment(
            2, TurnSamples.NOW, "Rigmor", "En bro", "Bedre.\n\nJa.", proposal, Optional.empty());
    var turn = invite();
    var numbers = Stream.of(11, 1).map(TurnSamples::comment).toList();

    turn = store(TurnSamples.addition(turn, numbers, List.of()));
    turn = store(TurnSamples.addition(turn, List.of(full), List.of()));
    assertEquals(
        List.of(TurnSamples.comment(1), full, TurnSamples.comment(11)),
        turns().comments(turn.key()));

    store(TurnSamples.addition(turn, List.of(full.takenAt(TurnSamples.NOW)), List.of()));
    assertEquals(full.takenAt(TurnSamples.NOW), turns().comments(turn.key()).get(1));
  }

  @Test
  void returnsTheLongestDueFirst() {
    var first = invite();
    var second = invite();
    var third = invite();
    var at = TurnSamples.NOW.plusSeconds(60);
    schedule(first, at.plusMillis(2));
    schedule(second, at);
    schedule(third, at.plusMillis(3));

    assertEquals(List.of(), due(at.minusMillis(1)));
    assertEquals(List.of(second.key()), due(at));
    assertEquals(List.of(second.key(), first.key()), due(at.plusMillis(2)));
    assertEquals(1, turns().due(at.plusMillis(3), 1).size());
  }

  @Test
  void forgetsWhatIsNoLongerDue() {
    var at = TurnSamples.NOW.plusSeconds(60);
    var turn = schedule(invite(), at);

    store(
        TurnSamples.change(
            turn, turn.next(TurnState.APPROVED_BY_AUTHOR, at).schedule(Optional.empty()).build()));

    assertEquals(List.of(), due(Instant.parse("2099-01-01T00:00:00Z")));
  }

  private Turn schedule(Turn turn, Instant at) {
    var then = turn.next(TurnState.SCHEDULED, TurnSamples.NOW).schedule(Optional.of(at)).build();
    return store(TurnSamples.change(turn, then));
  }

  /// Returns the due turns of this test's relay.
  private List<TurnKey> due(Instant moment) {
    return turns().due(moment, Integer.MAX_VALUE).stream()
        .filter(it -> relay.equals(it.relay()))
        .toList();
  }

  /// Tests of one relay never see another whose name continues its name.
  @Test
  void separatesRelaysWithSimilarNames() {
    var other = new RelayId(relay.slug() + "-a");
    store(TurnSamples.addition(RelayBaton.none(other), TurnSamples.contact()));

    assertEquals(List.of(), turns().newest(relay, 9));
    assertEquals(0, turns().baton(relay).turns());
  }
}
