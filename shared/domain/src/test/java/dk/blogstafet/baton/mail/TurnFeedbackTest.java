package dk.blogstafet.baton.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.baton.BatonFixture;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TurnFeedbackTest {
  private final BatonFixture baton = new BatonFixture();
  private final TurnFeedback feedback = new TurnFeedback(baton.turns, baton.clock);

  @Test
  void notesABounceAndTellsTheEditorsOnce() {
    var key = baton.invite("Hjalmar").key();

    feedback.bounced(key);
    feedback.bounced(key);

    assertEquals(List.of(TurnMailKind.INVITATION, TurnMailKind.EDITOR_BOUNCED), baton.mails(key));
    assertEquals(List.of(TurnAction.INVITE, TurnAction.BOUNCE), actions(key));
  }

  @Test
  void notesAComplaintAfterABounce() {
    var key = baton.invite("Hjalmar").key();

    feedback.bounced(key);
    feedback.complained(key);
    feedback.complained(key);

    assertEquals(TurnMailKind.EDITOR_COMPLAINED, baton.mails(key).getLast());
    assertEquals(List.of(TurnAction.INVITE, TurnAction.BOUNCE, TurnAction.COMPLAIN), actions(key));
    assertEquals(TurnState.INVITED, baton.turn(key).state());
  }

  @Test
  void ignoresUnknownTurns() {
    feedback.bounced(new TurnKey(baton.relay, 7));

    assertEquals(List.of(), baton.outbox.all());
  }

  @Test
  void readsTheLabelThatItWrote() {
    var key = new TurnKey(new RelayId("skygge-i-byen"), 12);

    assertEquals("skygge-i-byen_12", TurnMailTag.of(key));
    assertEquals(Optional.of(key), TurnMailTag.read("skygge-i-byen_12"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "klima",
        "klima_",
        "_1",
        "klima_0",
        "klima_123456789",
        "-_1",
        "klima_2026-W48"
      })
  void readsNoOtherLabels(String text) {
    assertEquals(Optional.empty(), TurnMailTag.read(text));
  }

  private List<TurnAction> actions(TurnKey key) {
    return baton.turns.events(key).stream().map(TurnEvent::action).toList();
  }
}
