package dk.blogstafet.writeturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.turn.Turn;
import java.io.IOException;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The authors' form with its script in a browser.
class ScriptedWritingTest {
  private static final String COPY =
      "localStorage.length ? localStorage.getItem(localStorage.key(0)) : ''";

  private final WriteTurnFixture fixture = new WriteTurnFixture();
  private final Turn turn = fixture.baton.accepted(WriteTurnFixture.NAME);
  private final AuthorBrowser browser = new AuthorBrowser(fixture);

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void savesAfterThePauseAndChangesNoField() throws IOException {
    var page = browser.open(turn);
    page.<HtmlInput>getHtmlElementById("title").setValue("  En   bro ");
    AuthorBrowser.type(page, "Linje  \n\n\n");

    browser.await(4_000);

    assertEquals("Linje", fixture.text(turn));
    assertEquals("Linje  \n\n\n", text(page));
    assertEquals("  En   bro ", page.<HtmlInput>getHtmlElementById("title").getValue());
    assertEquals("1", hidden(page, "v"));
    assertEquals(Integer.toString(fixture.baton.turn(turn.key()).version()), hidden(page, "turn"));
    assertTrue(page.asNormalizedText().contains("Gemt "), page.asNormalizedText());
  }

  @Test
  void savesOnLeavingAndOnlyWhatChanged() throws IOException {
    var page = browser.open(turn);
    browser.leave(page);
    assertEquals(0, browser.sent.size());

    AuthorBrowser.type(page, "Tekst.");
    browser.leave(page);
    browser.leave(page);

    assertEquals(1, browser.sent.size());
    assertEquals("Tekst.", fixture.text(turn));
    assertEquals("", copy(page));
  }

  @Test
  void keepsWhatWasTypedWhileItSaved() throws IOException {
    var page = browser.open(turn);
    AuthorBrowser.type(page, "Først.");
    browser.leave(page);
    AuthorBrowser.type(page, "Først. Så.");
    browser.leave(page);

    assertEquals("Først. Så.", fixture.text(turn));
    assertEquals("Først. Så.", text(page));
    assertEquals("2", hidden(page, "v"));
  }

  @Test
  void showsAConflictAndTheWayToBothVersions() throws IOException {
    var page = browser.open(turn);
    fixture.press(fixture.writing(turn, "Den anden."));
    AuthorBrowser.type(page, "Min.");

    browser.leave(page);

    assertEquals("Min.", text(page));
    assertEquals("Den anden.", fixture.text(turn));
    assertTrue(page.asNormalizedText().contains("ændret i et andet vindue"));
    HtmlPage both = page.<DomElement>querySelector("[role=status] button").click();
    assertEquals("Min.", text(both));
    assertEquals("Den anden.", both.<HtmlTextArea>getHtmlElementById("their-text").getText());
    AuthorBrowser.type(both, "Begge.");
    browser.leave(both);
    assertEquals("Den anden.", fixture.text(turn));
  }

  @Test
  void keepsAnUnsentTextInTheBrowserUntilItIsSaved() throws IOException {
    var page = browser.open(turn);
    AuthorBrowser.type(page, "I toget.");
    browser.offline(true);
    browser.leave(page);

    assertTrue(copy(page).contains("I toget."), copy(page));
    assertTrue(page.asNormalizedText().contains("ligger i denne browser"));

    browser.offline(false);
    page.executeJavaScript("window.dispatchEvent(new Event('online'))");
    browser.await(1_000);
    assertEquals("I toget.", fixture.text(turn));
    assertEquals("", copy(page));
  }

  @Test
  void offersAnUnsentTextAndInsertsItWhenAsked() throws IOException {
    var page = browser.open(turn);
    AuthorBrowser.type(page, "I toget.");
    browser.offline(true);
    browser.leave(page);
    browser.offline(false);

    var later = browser.open(turn);
    assertEquals("", text(later));
    later.<DomElement>querySelector(".notice button").click();

    assertEquals("I toget.", text(later));
    browser.leave(later);
    assertEquals("I toget.", fixture.text(turn));
    assertEquals("", copy(later));
  }

  @Test
  void takesALostAnswerForNoConflict() throws IOException {
    var page = browser.open(turn);
    AuthorBrowser.type(page, "Først.");
    browser.lossy(true);
    browser.leave(page);
    assertEquals("Først.", fixture.text(turn));
    AuthorBrowser.type(page, "Først. Så.");
    browser.lossy(false);

    page.executeJavaScript("window.dispatchEvent(new Event('online'))");
    browser.await(1_000);
    browser.leave(page);

    assertEquals("Først. Så.", fixture.text(turn));
    assertFalse(page.asNormalizedText().contains("andet vindue"));
  }

  @Test
  void countsCharactersAsTheServerDoes() throws IOException {
    var page = browser.open(turn);
    AuthorBrowser.type(page, "æ😀");
    assertTrue(page.asNormalizedText().contains("59.998 tegn tilbage"));

    AuthorBrowser.type(page, "a".repeat(60_002));
    assertTrue(page.asNormalizedText().contains("2 tegn for meget"));
  }

  private static String text(HtmlPage page) {
    return page.<HtmlTextArea>getHtmlElementById("text").getText();
  }

  private static String hidden(HtmlPage page, String name) {
    var script = "document.getElementById('text').form.elements.namedItem('" + name + "').value";
    return page.executeJavaScript(script).getJavaScriptResult().toString();
  }

  private static String copy(HtmlPage page) {
    return page.executeJavaScript(COPY).getJavaScriptResult().toString();
  }
}
