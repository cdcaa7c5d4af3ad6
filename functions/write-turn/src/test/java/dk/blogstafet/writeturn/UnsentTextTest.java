package dk.blogstafet.writeturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.gateway.GatewayResponse;
import java.io.IOException;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the script of the authors' form does with texts that the server may not have.
class UnsentTextTest {
  private static final String TEXT = "document.getElementById('text')";

  private final WriteTurnFixture fixture = new WriteTurnFixture();
  private final Turn turn = fixture.baton.accepted(WriteTurnFixture.NAME);
  private final AuthorBrowser browser = new AuthorBrowser(fixture);

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void offersWhatTheBrowserRefilledTheFormWithAndSavesNoneOfIt() throws IOException {
    fixture.press(fixture.writing(turn, "Den nye."));
    var page = browser.open(turn);
    run(page, TEXT + ".value = 'Den gamle.'");

    browser.leave(page);
    assertEquals(0, browser.sent.size());
    run(page, "window.dispatchEvent(new Event('pageshow'))");
    browser.leave(page);

    assertEquals("off", run(page, TEXT + ".form.getAttribute('autocomplete')"));
    assertEquals(0, browser.sent.size());
    assertEquals("Den nye.", text(page));
    press(page, ".notice button");
    assertEquals("Den gamle.", text(page));
    browser.leave(page);
    assertEquals("Den nye.", fixture.text(turn));
    assertTrue(page.asNormalizedText().contains("ændret i et andet vindue"));
  }

  @Test
  void keepsWhatAButtonSendsDuringAnOutage() throws IOException {
    var page = browser.open(turn);
    AuthorBrowser.type(page, "I toget.");

    // HtmlUnit sends the form if the event is the form's own.
    run(page, TEXT + ".dispatchEvent(new Event('submit', { bubbles: true }))");

    assertTrue(copies(page).contains("I toget."), copies(page));
    AuthorBrowser.type(page, "I toget igen.");
    browser.leave(page);
    assertEquals("I toget igen.", fixture.text(turn));
    assertEquals("", copies(page));
  }

  @Test
  void keepsAnOfferedTextUntilTheAuthorAnswers() throws IOException {
    leaveUnsent("I toget.");
    var page = browser.open(turn);
    AuthorBrowser.type(page, "Nyt.");
    browser.leave(page);

    assertEquals("Nyt.", fixture.text(turn));
    assertTrue(copies(page).contains("I toget."), copies(page));

    press(page, ".notice button + button");
    assertEquals("", copies(page));
    assertEquals("Nyt.", text(page));
  }

  @Test
  void offersWhatAnInsertedTextReplaces() throws IOException {
    leaveUnsent("I toget.");
    var page = browser.open(turn);
    AuthorBrowser.type(page, "Nyt.");

    press(page, ".notice button");
    assertEquals("I toget.", text(page));
    assertTrue(copies(page).contains("Nyt."), copies(page));

    press(page, ".notice button");
    assertEquals("Nyt.", text(page));
  }

  @Test
  void keepsACopyOfWhatIsNewerThanTheSavedText() throws IOException {
    var page = browser.open(turn);
    AuthorBrowser.type(page, "Først.");

    leaveAndType(page, "Først. Så.");
    browser.await(500);

    assertEquals("Først.", fixture.text(turn));
    assertTrue(copies(page).contains("Først. Så."), copies(page));
  }

  @Test
  void savesWhatIsNewerAtOnceAfterThePageIsLeft() throws IOException {
    var page = browser.open(turn);
    AuthorBrowser.type(page, "Først.");

    leaveAndType(page, "Først. Så.");
    browser.leave(page);
    browser.await(500);

    assertEquals("Først. Så.", fixture.text(turn));
  }

  @Test
  void repeatsATextThatMayBeSavedInSpiteOfAServerError() throws IOException {
    for (var status : new int[] {429, 503}) {
      var page = browser.open(turn);
      AuthorBrowser.type(page, "Først " + status);
      browser.lossy(true);
      browser.answering(GatewayResponse.of(status, "application/json", "{}"));
      browser.leave(page);
      assertTrue(page.asNormalizedText().contains("Teksten er ikke gemt endnu"));
      AuthorBrowser.type(page, "Så " + status);
      browser.lossy(false);
      browser.answering();

      run(page, "window.dispatchEvent(new Event('online'))");
      browser.await(1_000);
      browser.leave(page);

      assertEquals("Så " + status, fixture.text(turn));
      assertFalse(page.asNormalizedText().contains("andet vindue"));
    }
  }

  @Test
  void sendsTheNewTextAfterAnotherServerRefusedOne() throws IOException {
    var page = browser.open(turn);
    AuthorBrowser.type(page, "Afvist.");
    browser.answering(GatewayResponse.of(403, "text/html", "<p>Nej."));
    browser.leave(page);
    AuthorBrowser.type(page, "Ny.");
    browser.answering();

    run(page, "window.dispatchEvent(new Event('online'))");
    browser.await(1_000);

    assertEquals(2, browser.sent.size());
    assertEquals("Ny.", fixture.text(turn));
  }

  @Test
  void removesOldCopiesOfAllTurns() throws IOException {
    var page = browser.open(turn);
    run(
        page,
        """
        [29, 31].forEach(days => localStorage.setItem('skriv/andet/1/' + days, JSON.stringify(
          { values: { text: days + ' dage' }, version: '1', at: Date.now() - days * 86400000 })))\
        """);

    var copies = copies(browser.open(turn));

    assertTrue(copies.contains("29 dage"), copies);
    assertFalse(copies.contains("31 dage"), copies);
  }

  private void leaveUnsent(String text) throws IOException {
    var page = browser.open(turn);
    AuthorBrowser.type(page, text);
    browser.offline(true);
    browser.leave(page);
    browser.offline(false);
  }

  /// Leaves the page and types before an answer can arrive.
  private static void leaveAndType(HtmlPage page, String text) {
    run(
        page,
        """
        window.dispatchEvent(new Event('pagehide'));
        document.getElementById('text').value = '%s';
        document.getElementById('text').dispatchEvent(new Event('input', { bubbles: true }))\
        """
            .formatted(text));
  }

  private static void press(HtmlPage page, String button) throws IOException {
    page.<DomElement>querySelector(button).click();
  }

  private static String text(HtmlPage page) {
    return page.<HtmlTextArea>getHtmlElementById("text").getText();
  }

  private static String copies(HtmlPage page) {
    return run(
        page,
        "Array.from({ length: localStorage.length }, (_, at) => "
            + "localStorage.getItem(localStorage.key(at))).join()");
  }

  private static String run(HtmlPage page, String script) {
    return String.valueOf(page.executeJavaScript(script).getJavaScriptResult());
  }
}
