package dk.blogstafet.baton;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.baton.turn.TurnComment;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.DomainSamples;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TurnUpdateTest {
  private static final TurnKey KEY = new TurnKey(DomainSamples.relayId(), 2);
  private static final TurnKey SOURCE = new TurnKey(DomainSamples.relayId(), 1);
  private static final DraftContent CONTENT = BatonFixture.content("Tekst.");

  private final TurnUpdate plain = plain();
  private final Optional<RelayBaton> baton =
      Optional.of(new RelayBaton(KEY.relay(), 2, Optional.empty(), 1));
  private final List<TurnComment> comments =
      List.of(
          new TurnComment(
              1, TurnSamples.NOW, "Rigmor", "", "Godt.", Optional.empty(), Optional.empty()));
  private final List<TurnCandidate> candidates =
      List.of(
          new TurnCandidate(
              1,
              "Gry",
              Optional.of(TurnSamples.contact()),
              "Kære Gry",
              "",
              TurnSamples.NOW,
              Optional.empty()));
  private final ApprovedText approved =
      new ApprovedText(ApprovedText.ApprovingSide.EDITOR, CONTENT);
  private final Draft draft = new Draft(KEY, 2, CONTENT, TurnSamples.NOW, TurnSamples.NOW);

  @Test
  void keepsWhatOtherChangesSet() {
    var changes =
        List.<UnaryOperator<TurnUpdate>>of(
            it -> it.mailing(TurnMailKind.PUBLICATION),
            it -> it.with(baton),
            it -> it.with(comments),
            it -> it.nominating(candidates, Optional.of(SOURCE)),
            it -> it.approving(approved),
            it -> it.writing(draft),
            TurnUpdate::erasing,
            TurnUpdate::suppressing);

    var forwards = all(changes);
    var backwards = all(changes.reversed());

    var task = TurnMailTask.of(plain.then(), TurnMailKind.PUBLICATION, TurnSamples.NOW);
    var expected =
        new TurnUpdate(
            plain.seen(),
            plain.then(),
            plain.event(),
            List.of(task),
            baton,
            comments,
            candidates,
            Optional.of(SOURCE),
            Optional.of(approved),
            Optional.of(draft),
            true,
            true);
    assertEquals(expected, forwards);
    assertEquals(expected, backwards);
  }

  private TurnUpdate all(List<UnaryOperator<TurnUpdate>> changes) {
    var changed = plain;
    for (var change : changes) {
      changed = change.apply(changed);
    }
    return changed;
  }

  private static TurnUpdate plain() {
    var seen = TurnSamples.invited(KEY);
    var then = seen.next(TurnState.PUBLISHED, TurnSamples.NOW).build();
    var event = TurnEvent.of(TurnAction.PUBLISH, TurnSamples.NOW, TurnEvent.CLOCK);
    return TurnUpdate.of(seen, then, event);
  }
}
