package dk.blogstafet.writeturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.editor.CommentDraft;
import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.gateway.PrivateResponseCheck;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/// Texts that are handed in, taken back and withdrawn.
class TextSubmissionTest {

  private final WriteTurnFixture fixture = new WriteTurnFixture();
  private final Turn turn = fixture.baton.accepted(WriteTurnFixture.NAME);

  @Test
  void handsInOnce() {
    var form = fixture.writing(turn, "Tekst.").with("act", "submit");
    var page = PrivateResponseCheck.page(200, fixture.press(form));
    assertTrue(page.body().contains("<h1>Dit indlæg er sendt til redaktøren</h1>"), page.body());
    var once = fixture.baton.turn(turn.key());

    fixture.press(form);

    fixture.assertUnchanged(once, 1);
    assertEquals(1, mailed(TurnMailKind.EDITOR_SUBMITTED));
  }

  @Test
  void givesATextBackThatWasHandedInMeanwhile() {
    var form = fixture.writing(turn, "Tekst.");
    fixture.press(form.with("act", "submit"));

    var page = PrivateResponseCheck.page(409, fixture.press(form.with("text", "Nyere.")));

    var late = HtmlForm.to(TurnUrls.WRITE, page);
    assertEquals("Nyere.", late.get("text"));
    assertEquals("Tekst.", fixture.text(turn));
    PrivateResponseCheck.page(200, fixture.press(late.with("act", "reopen")));
    assertEquals("Nyere.", fixture.text(turn));
    assertEquals(TurnState.WRITING, fixture.baton.turn(turn.key()).state());
  }

  @Test
  void takesTheTextBack() {
    fixture.press(fixture.writing(turn, "Tekst.").with("act", "submit"));

    var page = PrivateResponseCheck.page(200, fixture.press("recall", turn));

    assertEquals("Tekst.", HtmlForm.to(TurnUrls.WRITE, page).get("text"));
  }

  @Test
  void takesAProposalIntoTheTextAndSavesTheRest() {
    fixture.press(fixture.writing(turn, "Den er bygget.").with("act", "submit"));
    comment("Hvornår?", "bygget", "bygget i 1935");
    comment("Godt.", "findes ikke mere", "x");
    var page = fixture.follow(turn);
    assertTrue(page.body().contains("value=\"take-1\""), page.body());
    assertFalse(page.body().contains("value=\"take-2\""), page.body());
    var form = HtmlForm.to(TurnUrls.WRITE, page).with("title", "En ny titel");

    var taken = PrivateResponseCheck.page(200, fixture.press(form.with("act", "take-1")));

    var shown = HtmlForm.to(TurnUrls.WRITE, taken);
    assertEquals("Den er bygget i 1935.", shown.get("text"));
    assertEquals("En ny titel", shown.get("title"));
    assertTrue(taken.body().contains("<p>Ændringen er taget med.</p>"), taken.body());
    var outdated = fixture.press(shown.with("act", "take-2"));
    assertTrue(outdated.body().contains("passer ikke længere til den"), outdated.body());
  }

  @Test
  void withdrawsAfterATick() {
    fixture.press(fixture.writing(turn, "Tekst.").with("act", "submit"));
    var form = HtmlForm.doing("withdraw", fixture.follow(turn));
    assertTrue(fixture.press(form).body().contains("Sæt kryds"));
    assertEquals(TurnState.SUBMITTED, fixture.baton.turn(turn.key()).state());

    fixture.press(form.with("sure", "yes"));

    assertEquals(TurnState.DECLINED, fixture.baton.turn(turn.key()).state());
    var late =
        PrivateResponseCheck.page(
            409,
            fixture.press(
                new HtmlForm(
                    TurnUrls.WRITE, form.with("text", "Min tekst.").with("act", "save").fields())));
    assertEquals("Min tekst.", HtmlForm.to(TurnUrls.WRITE, late).get("text"));
  }

  private void comment(String text, String before, String after) {
    fixture.baton.reviewer.comment(turn.key(), new CommentDraft(text, "", before, after));
    fixture.baton.reviewer.requestChanges(turn.key());
  }

  private int mailed(TurnMailKind kind) {
    return Collections.frequency(fixture.baton.mails(turn.key()), kind);
  }
}
