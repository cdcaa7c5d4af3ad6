package dk.blogstafet.local.editing.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
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

/// The right of reply on the desk, in a browser: a request that is published, one that is refused
/// and one that is taken back.
@Timeout(300)
class DeskReplyTest {
  private static final PrintStream SILENT =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private static final String POST = "stafet/skygge-i-byen/indlaeg/asken";

  @TempDir private Path folder = Path.of("");

  @Test
  void leadsFromARequestToAPublishedReplyOrALetter() throws Exception {
    var program = DeskBrowser.program();
    assumeTrue(program.isPresent(), "Chromium is not installed");
    var profile = Files.createDirectory(folder.resolve("profile"));
    var template = Path.of("../../template.yaml");
    var options = new LocalSiteOptions(0, folder.resolve("data"), template, false);
    try (var site = LocalSite.start(options, SiteSeeder.NONE, SILENT);
        var browser = new DeskBrowser(program.get(), profile)) {
      enter(site, browser);
      publishAPost(browser);
      register(browser, "Bo Rugkerne", "bo@example.dk");
      bring(browser);
      register(browser, "Gry Havregrøn", "Kornvej 1, 8000 Aarhus C");
      refuse(browser);
      register(browser, "Finn Fejl", "finn@example.dk");
      takeBack(browser);
      assertEquals("[]", browser.value("JSON.stringify(refused)"));
    }
  }

  private static void enter(LocalSite site, DeskBrowser browser) throws Exception {
    var clock = Clock.systemUTC();
    var link = DeskLink.create("Ane");
    assertInstanceOf(InvitationOutcome.Invited.class, link.store(site.editing(clock), clock));
    browser.open(link.address(site.home()));
    browser.await("document.querySelector('main form [name=code]')?.value.length === 26");
    DeskJourneyTest.submit(browser);
    browser.await("document.querySelector('main .steps')");
    browser.value("document.querySelector('header button[lang=da]')?.click()");
    browser.await("document.documentElement.lang === 'da'");
  }

  private static void publishAPost(DeskBrowser browser) throws Exception {
    DeskJourneyTest.go(browser, "ny-stafet", "categories");
    DeskJourneyTest.fill(browser, "title", "Skygge i byen");
    DeskJourneyTest.fill(browser, "introduction", "Hvad træer betyder i varme somre.");
    DeskJourneyTest.fill(browser, "categories", "Drift");
    DeskJourneyTest.submit(browser);
    browser.await("location.hash === '#/stafet/skygge-i-byen'");
    DeskJourneyTest.go(browser, "stafet/skygge-i-byen/skriv", "teaser");
    DeskJourneyTest.fill(browser, "title", "Asken");
    DeskJourneyTest.fill(browser, "teaser", "Kort.");
    DeskJourneyTest.fill(browser, "text", "Rugkerne fældede asken på pladsen.");
    DeskJourneyTest.submit(browser);
    browser.await("location.hash === '#/" + POST + "'");
  }

  private static void register(DeskBrowser browser, String name, String contact) throws Exception {
    browser.value("location.hash = '#/" + POST + "'");
    browser.await("document.querySelector('main a[href$=\"/asken/genmaele\"]')");
    DeskJourneyTest.go(browser, POST + "/genmaele", "passage");
    DeskJourneyTest.submit(browser);
    browser.await("document.querySelector('[name=passage][aria-invalid]')");
    DeskJourneyTest.fill(browser, "name", name);
    DeskJourneyTest.fill(browser, "contact", contact);
    DeskJourneyTest.fill(browser, "passage", "Rugkerne fældede asken.");
    DeskJourneyTest.fill(
        browser, "text", "Jeg har ikke fældet asken. <img src=x onerror=\"document.title=1\">");
    DeskJourneyTest.submit(browser);
    browser.await("location.hash.includes('/genmaele/')");
    browser.await("document.querySelector('main h1').innerText.includes('" + name + "')");
    browser.value("location.hash = '#/'");
    browser.await("document.querySelector('.waiting')?.innerText.includes('" + name + "')");
    browser.value("document.querySelector('.waiting a[href*=genmaele]').click()");
    browser.await("document.querySelector('main .acts')");
  }

  private static void bring(DeskBrowser browser) throws Exception {
    browser.value("document.querySelector('.acts button').click()");
    browser.await("document.querySelector('.acts a[href$=bring]')");
    browser.value("document.querySelector('.acts details:nth-of-type(1) button').click()");
    browser.await("document.querySelector('.acts .error:not(:empty)')");
    browser.value("document.querySelector('.acts a[href$=bring]').click()");
    browser.await("document.querySelector('.paper')?.srcdoc.includes('Genmæle fra Bo Rugkerne')");
    browser.await("document.querySelector('.paper').srcdoc.includes('&lt;img src=x')");
    DeskJourneyTest.submit(browser);
    browser.await("location.hash === '#/" + POST + "'");
    browser.await("document.querySelector('main').innerText.includes('Genmæle fra Bo Rugkerne')");
    browser.value("location.hash = '#/'");
    browser.await("document.querySelector('.waiting')");
    assertEquals("0", browser.value("document.querySelectorAll('.waiting a').length"));
  }

  private static void refuse(DeskBrowser browser) throws Exception {
    browser.value("document.querySelector('.acts details').open = true");
    DeskJourneyTest.fill(browser, "reason", "Kommunens journal viser, at det er rigtigt.");
    DeskJourneyTest.fill(browser, "appealAddress", "Nævnsvej 1, 1000 København K");
    browser.await("document.querySelector('.letter').innerText.includes('Kommunens journal')");
    DeskJourneyTest.submit(browser);
    browser.await("document.querySelector('main > .letter')");
    var letter = browser.value("document.querySelector('main > .letter').innerText");
    assertTrue(letter.startsWith("Til Gry Havregrøn"), letter);
    assertTrue(letter.contains("senest 12 uger efter"), letter);
    assertTrue(letter.contains("Nævnsvej 1, 1000 København K"), letter);
  }

  private static void takeBack(DeskBrowser browser) throws Exception {
    browser.value("document.querySelector('.acts details:last-of-type').open = true");
    browser.value("document.querySelector('.acts details:last-of-type button.danger').click()");
    browser.await("!document.querySelector('main').innerText.includes('Finn')");
    assertEquals("0", browser.value("document.querySelectorAll('.acts *').length"));
  }
}
