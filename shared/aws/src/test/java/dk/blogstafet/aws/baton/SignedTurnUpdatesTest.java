package dk.blogstafet.aws.baton;

import static dk.blogstafet.editing.EditorSamples.act;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.baton.RelayBaton;
import dk.blogstafet.baton.StaleTurnException;
import dk.blogstafet.baton.TurnSamples;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.StaleActionException;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.change.RelayChangeWriter;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(FaultMode.class)
class SignedTurnUpdatesTest {
  private static final InstantSource CLOCK = InstantSource.fixed(EditorSamples.NOW);

  private static TestDatabase database;

  private final TestDatabase troubled;
  private final RelayId relay = DomainSamples.relayId();
  private final Post post = DomainSamples.post(1, "2026-03-02", DomainSamples.LEDELSE);

  SignedTurnUpdatesTest(FaultMode mode) {
    troubled = database.in(mode);
  }

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void storesAChangeWithItsReceiptAndAuditEntry() {
    var act = act(trusted());

    var turn = invite(act);

    assertEquals(Optional.of(turn), troubled.turns(CLOCK).find(turn.key()));
    var editors = troubled.editors(CLOCK);
    var receipt = editors.lookup(act.idempotencyKey()).receipt().orElseThrow();
    assertEquals(result(0, 1), receipt.result());
    var entry = editors.auditEntries(receipt.result().chain(), 0, 10).getFirst();
    assertEquals(
        List.of(result(0, 1), "", ""), List.of(entry.result(), entry.before(), entry.after()));
  }

  @Test
  void storesNothingTwice() {
    var act = act(trusted());
    var turn = invite(act);
    var change = TurnSamples.change(turn, TurnSamples.moved(turn, TurnState.CANCELLED));
    var updates = troubled.signedTurnUpdates();

    assertThrows(StaleActionException.class, () -> updates.update(act, change, result(1, 2)));
    assertEquals(Optional.of(turn), troubled.turns(CLOCK).find(turn.key()));
  }

  @Test
  void storesNoOutdatedChange() {
    var turn = invite(act(trusted()));
    var change = TurnSamples.change(turn, TurnSamples.moved(turn, TurnState.CANCELLED));
    var updates = troubled.signedTurnUpdates();

    assertTrue(updates.update(act(trusted()), change, result(1, 2)));
    assertFalse(updates.update(act(trusted()), change, result(1, 2)));

    assertEquals(2, troubled.editors(CLOCK).auditEntries("relay/" + relay, 0, 10).size());
  }

  @Test
  void publishesATurnWithReceiptAndAuditEntry() {
    var seen = open();
    var turn = invite(act(trusted()));
    var act = act(trusted());

    assertInstanceOf(CommitResult.Done.class, publish(act, seen, turn));

    assertEquals(TurnState.PUBLISHED, troubled.turns(CLOCK).find(turn.key()).orElseThrow().state());
    var receipt = troubled.editors(CLOCK).lookup(act.idempotencyKey()).receipt().orElseThrow();
    assertEquals(ActionType.PUBLISH, receipt.result().actionType());
    assertEquals(post.id().slug(), receipt.result().name());
    var then = troubled.relays().find(relay).orElseThrow();
    assertThrows(StaleActionException.class, () -> publish(act, then, turn));
  }

  @Test
  void publishesNoOutdatedTurn() {
    var seen = open();
    var turn = invite(act(trusted()));
    var then = TurnSamples.moved(turn, TurnState.DECLINED);
    assertTrue(troubled.turns(CLOCK).update(TurnSamples.change(turn, then)));
    var act = act(trusted());

    assertThrows(StaleTurnException.class, () -> publish(act, seen, turn));

    assertEquals(Optional.of(seen), troubled.relays().find(relay));
    assertEquals(Optional.empty(), troubled.editors(CLOCK).lookup(act.idempotencyKey()).receipt());
  }

  private CommitResult publish(SignedAction act, RelaySnapshot seen, Turn turn) {
    var relays =
        troubled
            .signedTurnUpdates()
            .relays(act)
            .publishing(it -> TurnSamples.publication(turn, it.id()));
    return new RelayChangeWriter(relays, troubled.posts())
        .commit(seen, List.of(new PostChange.Add(post)), RenewalHint.DONE);
  }

  private RelaySnapshot open() {
    var opened = troubled.relays().open(DomainSamples.relay(relay));
    return assertInstanceOf(CommitResult.Done.class, opened).snapshot();
  }

  private Turn invite(SignedAction act) {
    var update = TurnSamples.addition(RelayBaton.none(relay), TurnSamples.contact());
    assertTrue(troubled.signedTurnUpdates().update(act, update, result(0, 1)));
    return update.then();
  }

  private ActionResult result(int from, int to) {
    return new ActionResult(ActionType.PUBLISH, Optional.of(relay), "1", 0, from, to, 0);
  }

  private EditorKey trusted() {
    var key = EditorSamples.key();
    troubled.editors(CLOCK).trust(key);
    return key;
  }
}
