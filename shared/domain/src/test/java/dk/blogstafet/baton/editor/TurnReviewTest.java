package dk.blogstafet.baton.editor;

import static dk.blogstafet.baton.BatonFixture.WORDING;
import static dk.blogstafet.baton.BatonFixture.changed;
import static dk.blogstafet.baton.BatonFixture.content;
import static dk.blogstafet.baton.BatonFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.BatonFixture;
import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.guest.ApprovalLookup;
import dk.blogstafet.baton.guest.GuestOutcome;
import dk.blogstafet.baton.guest.GuestRejection;
import dk.blogstafet.baton.guest.TurnLookup;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TurnReviewTest {
  private final BatonFixture baton = new BatonFixture();

  @Test
  void submitsNoTextWithErrors() {
    var key = baton.accepted("Hjalmar").key();
    baton.writing.save(key, 0, content(" "));

    assertEquals(
        new GuestOutcome.Invalid(List.of(new ValidationError.MissingValue("text"))),
        baton.writing.submit(key, 1));
    assertEquals(TurnState.WRITING, baton.turn(key).state());
  }

  @Test
  void submitsOnlyTheTextThatTheAuthorSaw() {
    var key = baton.accepted("Hjalmar").key();
    baton.writing.save(key, 0, content("Et."));
    baton.writing.save(key, 1, content("To."));

    assertRejected(GuestRejection.TEXT_CHANGED, baton.writing.submit(key, 1));
    var submitted = done(baton.writing.submit(key, 2));
    assertEquals(submitted, done(baton.writing.submit(key, 2)));
  }

  @Test
  void takesAProposalOnce() {
    var key = baton.submitted("Hjalmar").key();
    changed(baton.reviewer.comment(key, new CommentDraft("Mere.", null, "Tekst.", "Ny tekst.")));
    changed(baton.reviewer.requestChanges(key));

    done(baton.writing.takeProposal(key, 1, 1));
    done(baton.writing.takeProposal(key, 1, 1));

    assertEquals("Ny tekst.", baton.writing.draft(key).content().text());
    assertEquals(2, baton.writing.draft(key).version());
  }

  @Test
  void takesNoProposalThatNoLongerFits() {
    var key = baton.submitted("Hjalmar").key();
    changed(baton.reviewer.comment(key, new CommentDraft("Mere.", null, "Andet.", "")));
    changed(baton.reviewer.requestChanges(key));

    assertRejected(GuestRejection.PROPOSAL_OUTDATED, baton.writing.takeProposal(key, 1, 1));
  }

  @Test
  void approvesWithAFreshLinkOnce() {
    var turn = changed(baton.reviewer.approve(baton.submitted("Hjalmar").key()));
    var token = baton.links.approvalToken(turn).orElseThrow();

    done(baton.approval.approve(token, WORDING).orElseThrow());

    assertEquals(new ApprovalLookup.Invalid(), baton.approval.find(token));
    assertEquals(Optional.empty(), baton.approval.approve(token, WORDING));
  }

  @Test
  void approvesNothingWithTheLinkThatMayBeForwarded() {
    var turn = changed(baton.reviewer.approve(baton.submitted("Hjalmar").key()));

    assertEquals(new ApprovalLookup.Invalid(), baton.approval.find(baton.links.token(turn)));
    var approval = baton.links.approvalToken(turn).orElseThrow();
    assertEquals(new TurnLookup.Invalid(), baton.guest.find(approval));
  }

  @Test
  void approvesNothingAfterTwoWeeks() {
    var turn = changed(baton.reviewer.approve(baton.submitted("Hjalmar").key()));
    var token = baton.links.approvalToken(turn).orElseThrow();
    baton.clock.pass(Duration.ofDays(14));

    assertEquals(Optional.empty(), baton.approval.approve(token, WORDING));
    var again = changed(baton.reviewer.approve(turn.key()));
    var fresh = baton.links.approvalToken(again).orElseThrow();
    done(baton.approval.approve(fresh, WORDING).orElseThrow());
  }

  @Test
  void dropsApprovalsAndScheduleWhenTheAuthorChangesTheText() {
    var key = baton.approved("Hjalmar").key();
    changed(baton.editor.schedule(key, "2026-03-03 08:00"));

    var recalled = done(baton.writing.recall(key));

    assertEquals(TurnState.WRITING, recalled.state());
    assertEquals(Optional.empty(), recalled.schedule());
    assertEquals(Optional.empty(), recalled.authorApproval());
    assertTrue(baton.mails(key).contains(TurnMailKind.EDITOR_RECALLED));
    baton.passDays(3);
    assertEquals(0, baton.relays.find(baton.relay).orElseThrow().legs());
  }

  @Test
  void publishesWithoutTheAuthorsApprovalForAReasonOnly() {
    var key = baton.submitted("Hjalmar").key();

    var outcome = baton.publisher.publish(key, "", BatonFixture.EDITOR);
    assertEquals(TurnRejection.NOT_APPROVED, ((TurnEditOutcome.Rejected) outcome).reason());
    changed(baton.publisher.publish(key, "Aftalt i telefonen", BatonFixture.EDITOR));
    var event = baton.turns.events(key).getLast();
    assertEquals("Aftalt i telefonen", event.reason());
    assertTrue(baton.mails(key).contains(TurnMailKind.PUBLICATION));
  }

  @Test
  void publishesOnce() {
    var key = baton.approved("Hjalmar").key();
    var published = changed(baton.publisher.publish(key, "", BatonFixture.EDITOR));

    assertEquals(
        new TurnEditOutcome.Unchanged(published),
        baton.publisher.publish(key, "", BatonFixture.EDITOR));
    assertEquals(1, baton.relays.find(baton.relay).orElseThrow().legs());
  }

  @Test
  void unschedulesATextThatCannotBePublished() {
    var key = baton.approved("Hjalmar").key();
    changed(baton.editor.schedule(key, "2026-03-03 08:00"));
    var snapshot = baton.relays.find(baton.relay).orElseThrow();
    baton.relays.describe(snapshot, BatonFixture.closed(snapshot.relay()));

    baton.passDays(2);

    assertEquals(TurnState.APPROVED_BY_AUTHOR, baton.turn(key).state());
    assertEquals(
        1, baton.mails(key).stream().filter(TurnMailKind.EDITOR_UNSCHEDULED::equals).count());
  }

  @Test
  void tellsTheAuthorThatTheTurnWasTakenOver() {
    var key = baton.accepted("Hjalmar").key();

    changed(baton.editor.takeOver(key, "Vi hører ikke fra dig"));

    assertEquals(TurnState.TAKEN_OVER, baton.turn(key).state());
    assertEquals(Optional.empty(), baton.turns.baton(baton.relay).holder());
    assertTrue(baton.mails(key).contains(TurnMailKind.ENDED));
    assertInstanceOf(
        TurnEditOutcome.Unchanged.class, baton.editor.takeOver(key, "Vi hører ikke fra dig"));
  }

  private static void assertRejected(GuestRejection reason, GuestOutcome outcome) {
    assertEquals(reason, assertInstanceOf(GuestOutcome.Rejected.class, outcome).reason());
  }
}
