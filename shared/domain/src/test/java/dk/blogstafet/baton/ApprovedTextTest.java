package dk.blogstafet.baton;

import static dk.blogstafet.baton.BatonFixture.WORDING;
import static dk.blogstafet.baton.BatonFixture.changed;
import static dk.blogstafet.baton.BatonFixture.content;
import static dk.blogstafet.baton.BatonFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.ApprovedText.ApprovingSide;
import dk.blogstafet.baton.DraftDifference.TextChange;
import dk.blogstafet.baton.editor.TurnEditOutcome;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.DanishTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An edit after an approval is shown to both sides.
final class ApprovedTextTest {
  private static final List<TextChange> CHANGES =
      List.of(new TextChange("text", "Tekst.", "Ny tekst."));

  private final BatonFixture baton = new BatonFixture();

  @Test
  void showsTheAuthorNothingTheFirstTime() {
    var turn = changed(baton.reviewer.approve(baton.submitted("Hjalmar").key()));

    assertEquals(List.of(), baton.approval.changes(turn, content("Tekst.")));
  }

  @Test
  void showsTheAuthorWhatChangedSinceTheApproval() {
    var key = edited(baton.approved("Hjalmar")).key();

    var turn = changed(baton.reviewer.approve(key));

    assertEquals(CHANGES, baton.approval.changes(turn, content("Ny tekst.")));
    done(
        baton
            .approval
            .approve(baton.links.approvalToken(turn).orElseThrow(), WORDING)
            .orElseThrow());
    assertEquals(List.of(), baton.approval.changes(turn, content("Ny tekst.")));
  }

  @Test
  void keepsTheTextThatTheEditorApproved() {
    var key = edited(baton.approved("Hjalmar")).key();

    assertEquals(Optional.of(content("Tekst.")), baton.drafts.approved(key, ApprovingSide.EDITOR));
  }

  @Test
  void stopsAScheduledTextThatChangesAndSaysSo() {
    var turn = baton.approved("Hjalmar");
    var tomorrow = DanishTime.today(baton.clock).plusDays(1);
    changed(baton.editor.schedule(turn.key(), tomorrow + " 08:00"));

    edited(turn);
    baton.passDays(2);

    assertEquals(TurnState.SUBMITTED, baton.turn(turn.key()).state());
    assertEquals(Optional.empty(), baton.turn(turn.key()).post());
    var mails = baton.mails(turn.key());
    assertTrue(mails.contains(TurnMailKind.EDITOR_RECALLED), mails::toString);
    assertTrue(mails.contains(TurnMailKind.UNSCHEDULED), mails::toString);
    assertInstanceOf(
        TurnEditOutcome.Rejected.class, baton.publisher.publish(turn.key(), "", "Rigmor"));
  }

  @Test
  void tellsTheAuthorThatTheEditorRemovedTheTime() {
    var turn = baton.approved("Hjalmar");
    var tomorrow = DanishTime.today(baton.clock).plusDays(1);
    changed(baton.editor.schedule(turn.key(), tomorrow + " 08:00"));

    changed(baton.editor.schedule(turn.key(), null));

    assertEquals(TurnMailKind.UNSCHEDULED, baton.mails(turn.key()).getLast());
  }

  @Test
  void erasesItWithTheTurn() {
    var key = baton.approved("Hjalmar").key();

    done(baton.guest.erase(key));

    assertEquals(Optional.empty(), baton.drafts.approved(key, ApprovingSide.EDITOR));
    assertEquals(Optional.empty(), baton.drafts.approved(key, ApprovingSide.AUTHOR));
  }

  private Turn edited(Turn turn) {
    done(baton.writing.recall(turn.key()));
    baton.writing.save(turn.key(), 1, content("Ny tekst."));
    return done(baton.writing.submit(turn.key(), 2));
  }
}
