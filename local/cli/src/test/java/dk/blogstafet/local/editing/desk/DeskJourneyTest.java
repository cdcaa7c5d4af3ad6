package dk.blogstafet.local.editing.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.blogstafet.editing.admission.InvitationOutcome;
import dk.blogstafet.local.runtime.LocalSite;
import dk.blogstafet.local.runtime.LocalSiteOptions;
import dk.blogstafet.local.runtime.SiteSeeder;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// An editor's way on the desk, in a browser, on a whole site: from the printed link to a post that
/// is seen before it is published, corrected, withdrawn and put back, and to its newsletter. The
/// site verifies each signature of the desk.
@Timeout(300)
class DeskJourneyTest {
  private static final PrintStream SILENT =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private static final Path TEMPLATE = Path.of("../../template.yaml");

  @TempDir private Path folder = Path.of("");

  @Test
  void leadsFromTheLinkToAPostThatIsCorrectedWithdrawnAndRestored() throws Exception {
    var program = DeskBrowser.program();
    assumeTrue(program.isPresent(), "Chromium is not installed");
    var profile = Files.createDirectory(folder.resolve("profile"));
    var options = new LocalSiteOptions(0, folder.resolve("data"), TEMPLATE, false);
    try (var site = LocalSite.start(options, SiteSeeder.NONE, SILENT);
        var browser = new DeskBrowser(program.get(), profile)) {
      var link = invite(site);
      browser.open(link);
      enter(browser);
      openARelay(browser);
      publish(browser);
      correct(browser);
      holdTheNewsletter(browser);
      withdraw(browser);
      DeskPictures.publishAndCorrect(browser, folder);
      DeskPostFields.keepWhatTheFormDoesNotShow(browser);
      checkTheKey(browser);
      refuseTheUsedCode(browser, link);
      assertEquals("[]", browser.value("JSON.stringify(refused)"));
    }
  }

  private static String invite(LocalSite site) {
    var clock = Clock.systemUTC();
    var link = DeskLink.create("Ane");
    assertInstanceOf(InvitationOutcome.Invited.class, link.store(site.editing(clock), clock));
    return link.address(site.home());
  }

  private static void enter(DeskBrowser browser) throws Exception {
    browser.await("document.querySelector('main form [name=code]')?.value.length === 26");
    assertEquals("#/", browser.value("location.hash"));
    submit(browser);
    browser.await("document.querySelector('main .steps')");
  }

  private static void openARelay(DeskBrowser browser) throws Exception {
    go(browser, "ny-stafet", "categories");
    fill(browser, "title", "Skygge i byen");
    fill(browser, "introduction", "Hvad træer betyder i varme somre.");
    fill(browser, "categories", "Drift");
    submit(browser);
    browser.await("location.hash === '#/stafet/skygge-i-byen'");
  }

  private static void publish(DeskBrowser browser) throws Exception {
    go(browser, "stafet/skygge-i-byen/skriv", "teaser");
    submit(browser);
    browser.await("document.querySelector('[name=title][aria-invalid]')");
    fill(browser, "title", "Asken");
    fill(browser, "author", "Gry Havregrøn");
    fill(browser, "workplace", "Havnen");
    fill(browser, "teaser", "<img src=x onerror=\"document.title='run'\">");
    fill(browser, "text", "Alle, der *når* op, må plukke. <script>parent.ran = 1</script>");
    browser.await(shown("<em>når</em>"));
    browser.await(shown("&lt;script&gt;parent.ran"));
    assertEquals("true", browser.value("document.querySelector('.paper').sandbox.length === 0"));
    assertEquals("null", browser.value("String(document.querySelector('.paper').contentDocument)"));
    submit(browser);
    browser.await("location.hash.endsWith('/indlaeg/asken')");
    browser.await("document.querySelector('main').innerText.includes('<img src=x')");
  }

  private static void correct(DeskBrowser browser) throws Exception {
    go(browser, "stafet/skygge-i-byen/indlaeg/asken/ret", "sentence");
    fill(browser, "title", "Asken på pladsen");
    fill(browser, "sentence", "Titlen var ufuldstændig.");
    browser.await(shown("Titlen var ufuldstændig."));
    submit(browser);
    browser.await("document.querySelector('main h1').innerText === 'Asken på pladsen'");
    browser.value("location.hash += '/ret'");
    browser.await("document.querySelector('main [name=author]')?.value === 'Gry Havregrøn'");
  }

  private static void withdraw(DeskBrowser browser) throws Exception {
    go(browser, "stafet/skygge-i-byen/indlaeg/asken/traek-tilbage", "reason");
    fill(browser, "reason", "Efter forfatterens ønske.");
    browser.await(shown("Efter forfatterens ønske."));
    submit(browser);
    browser.await("location.hash.endsWith('/tilbagetrukket/asken')");
    browser.await("document.querySelector('.undoing button')");
    browser.value("document.querySelector('.undoing button').click()");
    browser.await("location.hash.endsWith('/indlaeg/asken')");
    browser.await("document.querySelector('main h1')?.innerText === 'Asken på pladsen'");
  }

  private static void holdTheNewsletter(DeskBrowser browser) throws Exception {
    browser.value("location.hash = '#/stafet/skygge-i-byen/nyhedsbrev'");
    browser.await("document.querySelector('main td')");
    browser.value("document.querySelector('main li a').click()");
    browser.await(shown("Asken på pladsen"));
    browser.value("document.querySelector('.acts button').click()");
    browser.await("document.querySelector('.acts [name=confirmation]')");
    browser.value("document.querySelector('.acts form').requestSubmit()");
    browser.await("document.querySelector('.acts [name=confirmation][aria-invalid]')");
    browser.value("document.querySelector('.acts button').click()");
    browser.await("document.querySelector('.acts button.quiet')");
  }

  /// Returns an expression that is true if the preview's page has this part.
  private static String shown(String part) {
    return "document.querySelector('.paper')?.srcdoc.includes('" + part + "')";
  }

  private static void checkTheKey(DeskBrowser browser) throws Exception {
    var export =
        "new Promise(done => { const open = indexedDB.open('blogstafet', 1); open.onsuccess = () =>"
            + " { const row = open.result.transaction('desk').objectStore('desk').get('key');"
            + " row.onsuccess = () => crypto.subtle.exportKey('pkcs8', row.result.secret)"
            + ".then(() => done('exported'), failure => done(failure.name)); }; })";
    assertEquals("InvalidAccessError", browser.value(export));
  }

  private static void refuseTheUsedCode(DeskBrowser browser, String link) throws Exception {
    browser.value("indexedDB.deleteDatabase('blogstafet')");
    browser.open(link.replace("#", "?again#"));
    browser.await("document.querySelector('main form [name=code]')?.value.length === 26");
    submit(browser);
    browser.await("document.querySelector('.summary:not([hidden])')");
  }

  static void go(DeskBrowser browser, String route, String field) throws Exception {
    browser.value("location.hash = '#/" + route + "'");
    browser.await("document.querySelector('main [name=" + field + "]')");
  }

  static void fill(DeskBrowser browser, String name, String text) throws Exception {
    var quoted = text.replace("\\", "\\\\").replace("'", "\\'");
    browser.value(
        "{ const field = [...document.querySelectorAll('main [name="
            + name
            + "]')].find(it => it.checkVisibility()); field.value = '"
            + quoted
            + "'; field.dispatchEvent(new Event('input', { bubbles: true })) }");
  }

  static void submit(DeskBrowser browser) throws Exception {
    browser.value("document.querySelector('main form').requestSubmit()");
  }
}
