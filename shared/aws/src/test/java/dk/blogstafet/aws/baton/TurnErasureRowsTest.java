package dk.blogstafet.aws.baton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.RelayBaton;
import dk.blogstafet.baton.TurnSamples;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the whole table still says about a person after the erasure.
final class TurnErasureRowsTest {
  private static final List<String> PERSONAL =
      List.of("Finn", "Hvorfor?", "Kære", "Gry", "Godt.", "Per", "En bro", "Tekst.", "syg");

  @Test
  void leaveNothingAboutTheAuthor() throws IOException {
    try (var database = TestDatabase.start()) {
      var turns = database.turns(() -> TurnSamples.NOW);
      var baton = RelayBaton.none(new RelayId("klima"));
      var addition = TurnSamples.addition(baton, TurnSamples.contact());
      assertTrue(turns.update(addition));
      var turn = write(database, addition.then());
      var personal = TurnSamples.addition(turn, List.of(TurnSamples.comment(1)), List.of());
      assertTrue(turns.update(personal));
      var ended = TurnSamples.moved(personal.then(), TurnState.CANCELLED);
      var event = new TurnEvent(TurnAction.CANCEL, TurnSamples.NOW, "Rigmor", "", "Finn er syg");
      assertTrue(turns.update(TurnSamples.change(personal.then(), ended, event)));
      assertEquals(
          List.of("Finn", "Hvorfor?", "Kære", "Gry", "Godt.", "En bro", "Tekst.", "syg"),
          found(database));

      assertTrue(turns.update(TurnSamples.erasure(ended)));

      assertEquals(List.of(), found(database));
    }
  }

  private static Turn write(TestDatabase database, Turn turn) {
    var none = Draft.empty(turn.key(), TurnSamples.NOW);
    assertTrue(database.drafts().save(none, TurnSamples.draft(turn.key())));
    return turn;
  }

  private static List<String> found(TestDatabase database) {
    var rows =
        database
            .client()
            .scanPaginator(it -> it.tableName(TestDatabase.MANUSCRIPTS))
            .items()
            .stream()
            .map(Object::toString)
            .collect(Collectors.joining());
    return PERSONAL.stream().filter(rows::contains).toList();
  }
}
