package dk.blogstafet.baton.editor;

import static dk.blogstafet.baton.BatonFixture.changed;
import static dk.blogstafet.baton.BatonFixture.content;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.BatonFixture;
import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Editors' own texts are turns without an invitation.
final class EditorTextsTest {
  private final BatonFixture baton = new BatonFixture();

  @Test
  void storesATextThatWaitsForItsApproval() {
    var turn = write("Tekst.");

    assertTrue(turn.isOwn());
    assertEquals(TurnState.SUBMITTED, turn.state());
    assertEquals(Optional.of(content("Tekst.")), draft(turn));
    assertEquals(Optional.empty(), baton.turns.baton(baton.relay).holder());
    assertEquals(List.of(), baton.mails(turn.key()));
  }

  @Test
  void keepsSeveralTextsOfARelayBesideTheBaton() {
    var holder = baton.accepted("Hjalmar");

    assertEquals(2, write("Et.").key().number());
    assertEquals(3, write("To.").key().number());
    assertTrue(baton.turns.baton(baton.relay).isHeldBy(holder.key()));
  }

  @Test
  void publishesATextAfterTheEditorsApproval() {
    var turn = write("Tekst.");
    assertInstanceOf(
        TurnEditOutcome.Rejected.class, baton.publisher.publish(turn.key(), "", "Rigmor"));

    changed(baton.reviewer.approve(turn.key()));
    var published = changed(baton.publisher.publish(turn.key(), "", "Rigmor"));

    assertEquals(TurnState.CLOSED, published.state());
    assertTrue(published.post().isPresent());
  }

  @Test
  void publishesAScheduledText() {
    var turn = write("Tekst.");
    changed(baton.reviewer.approve(turn.key()));
    var tomorrow = DanishTime.today(baton.clock).plusDays(1);
    changed(baton.editor.schedule(turn.key(), tomorrow + " 08:00"));

    baton.passDays(2);

    assertEquals(TurnState.CLOSED, baton.turn(turn.key()).state());
  }

  @Test
  void asksForTheApprovalAgainAfterAChange() {
    var turn = write("Tekst.");
    changed(baton.reviewer.approve(turn.key()));

    var then = changed(baton.texts.replace(turn.key(), content("Ny tekst.")));

    assertEquals(TurnState.SUBMITTED, then.state());
    assertEquals(Optional.empty(), then.authorApproval());
    assertEquals(Optional.of(content("Ny tekst.")), draft(then));
    assertInstanceOf(
        TurnEditOutcome.Unchanged.class, baton.texts.replace(turn.key(), content("Ny tekst.")));
  }

  @Test
  void replacesNoTextOfAnAuthor() {
    var turn = baton.submitted("Hjalmar");

    assertInstanceOf(
        TurnEditOutcome.Rejected.class, baton.texts.replace(turn.key(), content("Min.")));
    assertEquals(Optional.of(content("Tekst.")), draft(turn));
  }

  @Test
  void asksNoAuthorForChanges() {
    assertInstanceOf(
        TurnEditOutcome.Rejected.class, baton.reviewer.requestChanges(write("Tekst.").key()));
  }

  @Test
  void storesNothingInvalid() {
    assertInstanceOf(TurnEditOutcome.Invalid.class, baton.texts.add(baton.relay, content(" ")));
    assertInstanceOf(
        TurnEditOutcome.NotFound.class, baton.texts.add(new RelayId("anden"), content("Tekst.")));
    assertEquals(0, baton.turns.baton(baton.relay).turns());
  }

  @Test
  void erasesACancelledTextAfterThirtyDays() {
    var turn = write("Tekst.");
    changed(baton.editor.cancel(turn.key(), "Uaktuel"));

    baton.passDays(29);
    assertTrue(draft(turn).isPresent());
    baton.passDays(3);

    assertEquals(Optional.empty(), draft(turn));
    assertEquals(Optional.empty(), baton.turn(turn.key()).due());
  }

  @Test
  void erasesAPublishedTextAfterNinetyDays() {
    var turn = write("Tekst.");
    changed(baton.reviewer.approve(turn.key()));
    changed(baton.publisher.publish(turn.key(), "", "Rigmor"));

    baton.passDays(92);

    assertEquals(Optional.empty(), draft(turn));
    assertEquals(Optional.empty(), baton.turn(turn.key()).due());
  }

  private Optional<DraftContent> draft(Turn turn) {
    return baton.drafts.find(turn.key()).map(Draft::content);
  }

  private Turn write(String text) {
    return changed(baton.texts.add(baton.relay, content(text)));
  }
}
