package dk.blogstafet.writeturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.gateway.PrivateResponseCheck;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The form that an author writes in.
class TextWritingTest {
  private static final String LONG = "æ😀".repeat(30_000);

  private final WriteTurnFixture fixture = new WriteTurnFixture();
  private final Turn turn = fixture.baton.accepted(WriteTurnFixture.NAME);

  @Test
  void savesEveryFieldAndShowsItAgain() {
    var form =
        fixture
            .writing(turn, "\r\n\r\n# Æble\r\n\r\n<b>&amp;\"'\r\n")
            .with("jobTitle", "Direktør")
            .with("workplace", "Broby")
            .with("side", "practitioner");

    var page = PrivateResponseCheck.page(200, fixture.press(form));

    assertTrue(page.body().contains("role=\"status\">Teksten er gemt."), page.body());
    var shown = HtmlForm.to(TurnUrls.WRITE, page);
    assertEquals("# Æble\n\n<b>&amp;\"'", shown.get("text"));
    assertEquals("practitioner", shown.get("side"));
    assertEquals("Ledelse", shown.get("category"));
    assertEquals(WriteTurnFixture.NAME, shown.get("name"));
    assertEquals("1", shown.get("v"));
    assertEquals(TurnState.WRITING, fixture.baton.turn(turn.key()).state());
  }

  @Test
  void savesOnceHoweverOftenTheButtonIsPressed() {
    var form = fixture.writing(turn, "Tekst.");
    fixture.press(form);
    var once = fixture.baton.turn(turn.key());

    PrivateResponseCheck.page(200, fixture.press(form));

    fixture.assertUnchanged(once, 1);
  }

  @Test
  void takesTheLongestTextInTheLongestEncoding() {
    var page = PrivateResponseCheck.page(200, fixture.press(fixture.writing(turn, LONG)));

    assertEquals(LONG, fixture.text(turn));
    assertEquals(LONG, HtmlForm.to(TurnUrls.WRITE, page).get("text"));
  }

  @Test
  void givesATextBackThatIsTooLong() {
    var text = "a".repeat(300_000);

    var page = PrivateResponseCheck.page(422, fixture.press(fixture.writing(turn, text)));

    assertTrue(page.body().contains("<a href=\"#text\">Tekst har 300.000 tegn"), "flaw");
    assertEquals(text, HtmlForm.to(TurnUrls.WRITE, page).get("text"));
    assertEquals(0, fixture.version(turn));
  }

  @Test
  void showsBothVersionsOfTwoWindowsAndKeepsTheChosenOne() {
    var first = fixture.writing(turn, "Den ene.");
    var second = fixture.writing(turn, "Den anden.");
    fixture.press(first);

    var page = PrivateResponseCheck.page(409, fixture.press(second));

    assertTrue(page.body().contains("readonly>\nDen ene.</textarea>"), page.body());
    var mine = HtmlForm.to(TurnUrls.WRITE, page);
    assertEquals("Den anden.", mine.get("text"));
    assertEquals("Den ene.", fixture.text(turn));
    PrivateResponseCheck.page(200, fixture.press(mine.with("act", "save")));
    assertEquals("Den anden.", fixture.text(turn));
    assertEquals(2, fixture.version(turn));
  }

  @Test
  void listsAllFlawsBeforeItHandsIn() {
    var form = fixture.writing(turn, "").with("title", "").with("name", "").with("act", "submit");

    var page = PrivateResponseCheck.page(200, fixture.press(form));

    for (var at : List.of("title", "text", "authors-0-name")) {
      assertTrue(page.body().contains("<li><a href=\"#" + at + "\">"), at + page.body());
      assertTrue(page.body().contains(" aria-describedby=\"" + at), at);
    }
    assertTrue(page.body().contains("<title>Fejl: "), page.body());
    assertEquals(TurnState.WRITING, fixture.baton.turn(turn.key()).state());
    assertEquals(1, fixture.version(turn));
  }

  @Test
  void postponesOnceAndThenAsks() {
    var form = fixture.writing(turn, "Tekst.").with("act", "postpone");
    var page = fixture.press(form);
    assertTrue(page.body().contains("Fristen er flyttet."), page.body());
    assertTrue(page.body().contains("15. april 2026"), page.body());

    assertTrue(fixture.press(form).body().contains("havde ingen virkning"));
    assertEquals(1, mailed(TurnMailKind.EDITOR_POSTPONED));
    var asked = fixture.press(fixture.writing(turn, "Tekst.").with("act", "postpone"));
    assertTrue(asked.body().contains("Vi har spurgt redaktøren"), asked.body());
    assertTrue(asked.body().contains("15. april 2026"), asked.body());
  }

  @Test
  void showsThePageThatTheTextBecomes() {
    var page = press(fixture.writing(turn, "Her er **broen**.").with("act", "show"));

    assertTrue(
        page.body().contains("&lt;strong>broen") || page.body().contains("&lt;strong&gt;broen"),
        page.body());
    assertTrue(page.body().contains(" sandbox srcdoc="), page.body());
    assertEquals(1, fixture.version(turn));
  }

  @Test
  void showsUnfinishedTextsWithGaps() {
    var form = fixture.writing(turn, "Tekst.").with("title", "").with("category", "");

    var page = press(form.with("act", "show"));

    assertTrue(page.body().contains("(mangler)"), page.body());
  }

  private GatewayResponse press(HtmlForm form) {
    return PrivateResponseCheck.page(200, fixture.press(form));
  }

  private int mailed(TurnMailKind kind) {
    return Collections.frequency(fixture.baton.mails(turn.key()), kind);
  }
}
