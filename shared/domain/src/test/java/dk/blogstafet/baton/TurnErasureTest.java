package dk.blogstafet.baton;

import static dk.blogstafet.baton.BatonFixture.EDITOR;
import static dk.blogstafet.baton.BatonFixture.WORDING;
import static dk.blogstafet.baton.BatonFixture.changed;
import static dk.blogstafet.baton.BatonFixture.content;
import static dk.blogstafet.baton.BatonFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.editor.CommentDraft;
import dk.blogstafet.baton.editor.InvitationDraft;
import dk.blogstafet.baton.guest.CandidateDraft;
import dk.blogstafet.baton.turn.HandOver;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.DanishTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An erasure in each state, by the author and by the clock.
final class TurnErasureTest {
  private static final String NAME = "Gry Havregrøn";
  private static final String GREETING = "Kære Gry";

  private final BatonFixture baton = new BatonFixture();

  @ParameterizedTest
  @EnumSource
  void theAuthorErasesEverythingThatIsNotPublished(TurnState state) {
    var key = reach(state).key();
    assertEquals(state, baton.turn(key).state());

    var after = done(baton.guest.erase(key));

    assertErased(after);
    assertTrue(after.state().isFinal());
    assertEquals(Optional.empty(), after.due());
    assertEquals(after, done(baton.guest.erase(key)), "once");
  }

  @ParameterizedTest
  @EnumSource(names = {"DECLINED", "RETURNED", "TAKEN_OVER", "CANCELLED"})
  void theClockErasesThirtyDaysAfterATurnThatCameToNothing(TurnState state) {
    var key = reach(state).key();

    baton.passDays(29);
    assertTrue(baton.turn(key).contact().isPresent());
    assertEquals(NAME, baton.turn(key).invitation().invitee());
    baton.passDays(2);

    assertErased(baton.turn(key));
    assertEquals(state, baton.turn(key).state());
  }

  @ParameterizedTest
  @EnumSource(names = {"PUBLISHED", "CLOSED"})
  void theClockErasesNinetyDaysAfterThePublication(TurnState state) {
    var key = reach(state).key();

    baton.passDays(89);
    assertTrue(baton.turn(key).contact().isPresent());
    baton.passDays(2);

    assertErased(baton.turn(key));
  }

  private void assertErased(Turn turn) {
    var key = turn.key();
    var invitation = turn.invitation();
    var isPublished = turn.post().isPresent();
    assertEquals(Optional.empty(), turn.contact());
    assertEquals(isPublished ? NAME : "", invitation.invitee());
    assertEquals("", invitation.question());
    var handOver = new HandOver("Hjalmar Stenurt", "", "");
    assertEquals(Optional.of(handOver).filter(_ -> isPublished), invitation.handOver());
    assertEquals(Optional.empty(), baton.drafts.find(key));
    assertEquals(List.of(), baton.drafts.savePoints(key));
    assertEquals(List.of(), baton.turns.comments(key));
    assertEquals(List.of(), baton.turns.candidates(key));
    assertTrue(isPublished || turn.authorApproval().isEmpty());
    var log = baton.turns.events(key);
    assertTrue(log.stream().allMatch(it -> isPublished || it.reason().isEmpty()), log::toString);
    assertFalse(log.toString().contains(NAME), log::toString);
    assertFalse(baton.turns.baton(baton.relay).isHeldBy(key));
  }

  /// Returns a turn with a question, a greeting, and what else its state can have.
  private Turn reach(TurnState state) {
    var key = invited().key();
    switch (state) {
      case INVITED -> {}
      case DECLINED -> done(baton.guest.decline(key, false));
      case RETURNED -> baton.passDays(14);
      case CANCELLED -> changed(baton.editor.cancel(key, NAME + " er syg"));
      case TAKEN_OVER -> {
        accept(key);
        changed(baton.editor.takeOver(key, NAME + " svarer ikke"));
      }
      case ACCEPTED -> accept(key);
      case WRITING -> write(key);
      case SUBMITTED -> submit(key);
      case CHANGES_REQUESTED -> requestChanges(key);
      case APPROVED_BY_EDITOR -> approve(key);
      case APPROVED_BY_AUTHOR -> approveByAuthor(key);
      case SCHEDULED -> schedule(key);
      case PUBLISHED -> publish(key);
      case CLOSED -> {
        publish(key);
        done(baton.handOver.closeWithoutSuccessor(key));
      }
    }
    return baton.turn(key);
  }

  private Turn invited() {
    var deadline = DanishTime.today(baton.clock).plus(Period.ofDays(30)).toString();
    var draft =
        new InvitationDraft(
            NAME,
            "gry@example.com",
            "Hvorfor?",
            deadline,
            true,
            "Hjalmar Stenurt",
            GREETING,
            null,
            null);
    return changed(baton.inviter.invite(baton.relay, draft));
  }

  private void accept(TurnKey key) {
    done(baton.guest.accept(key, true, WORDING));
  }

  private void write(TurnKey key) {
    accept(key);
    baton.writing.save(key, 0, content("Tekst."));
  }

  private void submit(TurnKey key) {
    write(key);
    done(baton.writing.submit(key, 1));
    changed(baton.reviewer.comment(key, new CommentDraft("Mere.", "", "", "")));
  }

  private void requestChanges(TurnKey key) {
    submit(key);
    changed(baton.reviewer.requestChanges(key));
  }

  private Turn approve(TurnKey key) {
    submit(key);
    return changed(baton.reviewer.approve(key));
  }

  private void approveByAuthor(TurnKey key) {
    var link = baton.links.approvalToken(approve(key)).orElseThrow();
    done(baton.approval.approve(link, WORDING).orElseThrow());
  }

  private void schedule(TurnKey key) {
    approveByAuthor(key);
    var day = DanishTime.today(baton.clock).plusDays(1);
    changed(baton.editor.schedule(key, day + " 08:00"));
  }

  private void publish(TurnKey key) {
    approveByAuthor(key);
    changed(baton.publisher.publish(key, "", EDITOR));
    var next = new CandidateDraft("Per Pind", "per@example.com", "Kære Per", "han skriver godt");
    done(baton.handOver.nominate(key, List.of(next)));
  }
}
