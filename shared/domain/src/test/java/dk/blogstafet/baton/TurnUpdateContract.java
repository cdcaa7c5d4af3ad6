package dk.blogstafet.baton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.turn.TurnAction;
import dk.blogstafet.baton.turn.TurnCandidate;
import dk.blogstafet.baton.turn.TurnEvent;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The contract of [Turns] for changes: each is stored completely, and at most once.
public abstract class TurnUpdateContract extends TurnStoreContract {
  @Test
  void storesMailsWithTheirCause() {
    var turn = invite();

    turn =
        store(
            TurnSamples.change(turn, TurnState.ACCEPTED)
                .mailing(TurnMailKind.ACCEPTANCE)
                .mailing(TurnMailKind.EDITOR_ACCEPTED));

    var mail = TurnMailTask.of(turn, TurnMailKind.ACCEPTANCE, TurnSamples.NOW);
    assertEquals(Optional.of(mail), outbox().find(mail.name()));
    var other = TurnMailTask.of(turn, TurnMailKind.EDITOR_ACCEPTED, TurnSamples.NOW);
    assertEquals(Optional.of(other), outbox().find(other.name()));
  }

  @Test
  void rejectsAnOutdatedChangeWithAllOfItsParts() {
    var turn = invite();
    move(turn, TurnState.ACCEPTED);

    var outdated =
        TurnSamples.change(turn, TurnState.DECLINED)
            .with(Optional.of(turns().baton(relay).heldBy(Optional.empty())))
            .with(List.of(TurnSamples.comment(1)))
            .nominating(List.of(TurnSamples.candidate(1)), Optional.empty())
            .mailing(TurnMailKind.ENDED)
            .suppressing();

    assertFalse(turns().update(outdated));
    assertEquals(TurnState.ACCEPTED, turns().find(turn.key()).orElseThrow().state());
    assertEquals(1, turns().baton(relay).version());
    assertEquals(2, turns().events(turn.key()).size());
    assertEquals(List.of(), turns().comments(turn.key()));
    assertEquals(List.of(), turns().candidates(turn.key()));
    assertFalse(turns().isSuppressed(turn.contact().orElseThrow().mailbox()));
    assertEquals(Optional.empty(), outbox().find(outdated.mails().getFirst().name()));
  }

  @Test
  void rejectsAChangeOfAnOutdatedBaton() {
    var turn = invite();
    var seen = turns().baton(relay);
    invite();

    var update =
        TurnSamples.change(turn, TurnState.ACCEPTED)
            .with(Optional.of(seen.heldBy(Optional.empty())));

    assertFalse(turns().update(update));
    assertEquals(TurnState.INVITED, turns().find(turn.key()).orElseThrow().state());
  }

  @Test
  void allowsAMailboxOneOpenTurnInARelay() {
    var contact = TurnSamples.contact();
    var turn = invite(contact);

    assertFalse(turns().update(TurnSamples.addition(turns().baton(relay), contact)));
    turn = move(turn, TurnState.PUBLISHED);
    assertFalse(turns().update(TurnSamples.addition(turns().baton(relay), contact)));
    assertEquals(Optional.of(turn.key()), turns().open(relay, contact.mailbox()));

    move(turn, TurnState.CLOSED);
    assertEquals(Optional.empty(), turns().open(relay, contact.mailbox()));
    assertEquals(2, invite(contact).key().number());
  }

  @Test
  void keepsAnOpenTurnWhenAnEarlierOneIsErased() {
    var contact = TurnSamples.contact();
    var first = move(invite(contact), TurnState.DECLINED);
    var second = invite(contact);

    store(TurnSamples.erasure(first));

    assertEquals(Optional.of(second.key()), turns().open(relay, contact.mailbox()));
  }

  @Test
  void suppressesAMailbox() {
    var turn = invite();

    store(TurnSamples.change(turn, TurnState.DECLINED).suppressing());

    assertTrue(turns().isSuppressed(turn.contact().orElseThrow().mailbox()));
  }

  @Test
  void erasesWhatTheAuthorWrote() {
    var turn = invite();
    var draft = write(turn.key(), 3);
    var comments = IntStream.rangeClosed(1, 60).mapToObj(TurnSamples::comment).toList();
    turn = store(TurnSamples.addition(turn, comments, List.of(TurnSamples.candidate(1))));

    turn = store(TurnSamples.erasure(turn));

    assertEquals(Optional.empty(), drafts().find(turn.key()));
    assertEquals(List.of(), drafts().savePoints(turn.key()));
    assertEquals(List.of(), turns().comments(turn.key()));
    assertEquals(List.of(), turns().candidates(turn.key()));
    assertEquals(3, turns().events(turn.key()).size());
    assertFalse(drafts().save(draft, draft.next(TurnSamples.content("Igen"), TurnSamples.NOW)));
    assertFalse(drafts().save(Draft.empty(turn.key(), now), TurnSamples.draft(turn.key())));
  }

  @Test
  void erasesTheReasonsOfATurnThatCameToNothing() {
    var turn = invite();
    var event = new TurnEvent(TurnAction.CANCEL, TurnSamples.NOW, "Rigmor", "", "Finn er syg");
    turn = store(TurnUpdate.of(turn, TurnSamples.moved(turn, TurnState.CANCELLED), event));

    store(TurnSamples.erasure(turn));

    var events = turns().events(turn.key());
    assertEquals(event.withoutReason(), events.get(1));
    assertEquals(3, events.size());
  }

  @Test
  void keepsTheReasonOfAPublication() {
    var turn = invite();
    var event = new TurnEvent(TurnAction.PUBLISH, TurnSamples.NOW, "Rigmor", "", "Aftalt");
    turn = store(TurnUpdate.of(turn, TurnSamples.complete(turn), event));

    store(TurnSamples.erasure(turn));

    assertEquals(event, turns().events(turn.key()).get(1));
  }

  @Test
  void erasesATurnWithoutAText() {
    var turn = store(TurnSamples.erasure(invite()));

    store(TurnSamples.erasure(turn));

    assertFalse(drafts().save(Draft.empty(turn.key(), now), TurnSamples.draft(turn.key())));
  }

  private Draft write(TurnKey key, int versions) {
    var draft = Draft.empty(key, TurnSamples.NOW);
    for (var number = 0; number < versions; number++) {
      var then =
          draft.next(
              TurnSamples.content("Tekst " + number),
              TurnSamples.NOW.plus(Draft.SAVE_POINT.multipliedBy(number)));
      assertTrue(drafts().save(draft, then));
      draft = then;
    }
    return draft;
  }

  @Test
  void keepsTheTextsThatBothSidesApprovedLastUntilTheErasure() {
    var turn = invite();
    for (var side : ApprovedText.ApprovingSide.values()) {
      for (var text : List.of("Første", "Anden " + side)) {
        var approved = new ApprovedText(side, TurnSamples.content(text));
        turn = store(TurnSamples.change(turn, turn.next().build()).approving(approved));
      }
      assertEquals(
          Optional.of(TurnSamples.content("Anden " + side)), drafts().approved(turn.key(), side));
    }

    store(TurnSamples.erasure(turn));

    for (var side : ApprovedText.ApprovingSide.values()) {
      assertEquals(Optional.empty(), drafts().approved(turn.key(), side));
    }
  }

  @Test
  void replacesCandidatesThatAreProposedAgain() {
    var first = List.of(TurnSamples.candidate(1), TurnSamples.candidate(2));
    var turn = store(TurnSamples.addition(invite(), List.of(), first));
    assertEquals(first, turns().candidates(turn.key()));
    var second = List.of(TurnSamples.candidate(1));

    store(TurnSamples.addition(turn, List.of(), second));

    assertEquals(second, turns().candidates(turn.key()));
  }

  @Test
  void marksACandidateWhoIsInvited() {
    var all = List.of(TurnSamples.candidate(1), TurnSamples.candidate(2));
    var turn = store(TurnSamples.addition(invite(), List.of(), all));
    var invited = all.get(1).invitedTo(2);
    var contact = all.get(1).contact().orElseThrow();
    var addition = TurnSamples.addition(turns().baton(relay), contact);

    store(addition.nominating(List.of(invited), Optional.of(turn.key())));

    assertEquals(List.of(all.getFirst(), invited), turns().candidates(turn.key()));
    var again = TurnSamples.addition(turns().baton(relay), TurnSamples.contact());
    assertFalse(turns().update(again.nominating(List.of(invited), Optional.of(turn.key()))));
  }

  @Test
  void keepsAnErasedCandidateErased() {
    var candidate = TurnSamples.candidate(1);
    var turn = store(TurnSamples.addition(invite(), List.of(), List.of(candidate)));
    store(TurnSamples.erasure(turn));
    var addition = TurnSamples.addition(turns().baton(relay), candidate.contact().orElseThrow());

    assertFalse(
        turns()
            .update(addition.nominating(List.of(candidate.invitedTo(2)), Optional.of(turn.key()))));
    assertEquals(List.of(), turns().candidates(turn.key()));
  }

  @Test
  void forgetsCandidatesAfterTheirTerm() {
    var all = List.of(TurnSamples.candidate(1), TurnSamples.candidate(2).invitedTo(9));
    var turn = store(TurnSamples.addition(invite(), List.of(), all));
    now = TurnSamples.NOW.plus(TurnCandidate.TERM).plusSeconds(1);

    assertEquals(all.subList(1, 2), turns().candidates(turn.key()));
  }

  @Test
  void storesOneOfManyConcurrentChanges() throws Exception {
    var turn = invite();

    assertEquals(1, successes(() -> turns().update(TurnSamples.change(turn, TurnState.ACCEPTED))));
    assertEquals(2, turns().events(turn.key()).size());
  }

  @Test
  void givesAMailboxOneOfManyConcurrentInvitations() throws Exception {
    var baton = turns().baton(relay);

    assertEquals(
        1, successes(() -> turns().update(TurnSamples.addition(baton, TurnSamples.contact()))));
    assertEquals(1, turns().newest(relay, 9).size());
  }

  private static int successes(Callable<Boolean> change) throws Exception {
    try (var crowd = Executors.newFixedThreadPool(20)) {
      var calls = new ArrayList<Callable<Boolean>>();
      IntStream.range(0, 20).forEach(_ -> calls.add(change));
      var count = 0;
      for (var call : crowd.invokeAll(calls)) {
        count += call.get() ? 1 : 0;
      }
      return count;
    }
  }
}
