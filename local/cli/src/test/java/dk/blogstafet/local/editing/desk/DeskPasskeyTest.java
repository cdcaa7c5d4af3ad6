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

/// An editor's passkey, in a browser with a virtual authenticator, on a whole site.
@Timeout(300)
class DeskPasskeyTest {
  private static final PrintStream SILENT =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private static final Path TEMPLATE = Path.of("../../template.yaml");
  private static final String HOME = "document.querySelector('main .steps')";

  @TempDir private Path folder = Path.of("");

  @Test
  void bringsAnEditorBackWhoseBrowserForgotTheKey() throws Exception {
    var program = DeskBrowser.program();
    assumeTrue(program.isPresent(), "Chromium is not installed");
    var profile = Files.createDirectory(folder.resolve("profile"));
    var options = new LocalSiteOptions(0, folder.resolve("data"), TEMPLATE, false);
    try (var site = LocalSite.start(options, SiteSeeder.NONE, SILENT);
        var browser = new DeskBrowser(program.get(), profile)) {
      var keychain = browser.addAuthenticator();
      enrol(site, browser);
      assertEquals(1, browser.passkeys(keychain));
      comeBack(site, browser);
      removeTheForgottenDevice(browser);
      giveAnotherDeviceAccess(browser);
      inviteAndCancel(browser);
      readTheAuditLog(browser);
      removeThePasskey(browser);
      assertEquals("[]", browser.value("JSON.stringify(refused)"));
    }
  }

  private static void enrol(LocalSite site, DeskBrowser browser) throws Exception {
    browser.open(invite(site));
    browser.await("document.querySelector('main [name=alone]')");
    press(browser, "main form button");
    browser.await(HOME);
  }

  /// One press: the virtual device's owner is always there.
  private static void comeBack(LocalSite site, DeskBrowser browser) throws Exception {
    wipe(browser);
    browser.open(site.home() + "/redaktion/?again");
    browser.await("document.querySelector('main .card button')");
    press(browser, "main .card button");
    browser.await(HOME);
  }

  private static void removeTheForgottenDevice(DeskBrowser browser) throws Exception {
    go(browser, "enheder");
    browser.await("document.querySelectorAll('main .list > li dl').length === 3");
    press(browser, "main .list > li > .action .danger");
    browser.await("document.querySelectorAll('main .list > li dl').length === 2");
  }

  private static void giveAnotherDeviceAccess(DeskBrowser browser) throws Exception {
    press(browser, "main h2 + p + .action button");
    browser.await("document.querySelector('main [role=status] input')?.value.includes('#kode=')");
  }

  private static void inviteAndCancel(DeskBrowser browser) throws Exception {
    go(browser, "redaktoerer");
    browser.await("document.querySelector('main [name=owner]')");
    browser.value("document.querySelector('main [name=owner]').value = 'Bo <b>Ås</b>'");
    browser.value("document.querySelector('main [name=keys]').checked = true");
    press(browser, "main form .end button");
    browser.await(
        "document.querySelector('main [role=status] b')?.innerText.split(' ').length === 5");
    go(browser, "enheder");
    browser.await("document.querySelector('main .list')");
    go(browser, "redaktoerer");
    browser.await("document.querySelectorAll('main .list > li > .action .danger').length > 1");
    browser.value(
        "[...document.querySelectorAll('main .list > li')].find(it => it.innerText.startsWith('Bo"
            + " <b>Ås</b>')).querySelector('.danger').click()");
    browser.await("!document.querySelector('main').innerText.includes('<b>Ås')");
  }

  private static void readTheAuditLog(DeskBrowser browser) throws Exception {
    go(browser, "log/site");
    browser.await("document.querySelectorAll('main ol > li').length >= 6");
    press(browser, "main .action .quiet");
    browser.await("/[0-9a-f]{64}/.test(document.querySelector('.status').innerText)");
  }

  /// The device that it admitted is out at its next request.
  private static void removeThePasskey(DeskBrowser browser) throws Exception {
    go(browser, "enheder");
    browser.await("document.querySelectorAll('main .list').length === 2");
    press(browser, "main .list + h2 + .list details .danger");
    browser.await("document.querySelector('main [role=alert]')?.innerText.length > 20");
  }

  private static void go(DeskBrowser browser, String route) throws Exception {
    browser.value("location.hash = '#/" + route + "'");
  }

  private static void wipe(DeskBrowser browser) throws Exception {
    browser.value(
        "new Promise(done => { const it = indexedDB.deleteDatabase('blogstafet');"
            + " it.onsuccess = it.onblocked = () => done('') })");
  }

  private static void press(DeskBrowser browser, String selector) throws Exception {
    browser.value("document.querySelector('" + selector + "').click()");
  }

  private static String invite(LocalSite site) {
    var clock = Clock.systemUTC();
    var link = DeskLink.create("Ane");
    assertInstanceOf(InvitationOutcome.Invited.class, link.store(site.editing(clock), clock));
    return link.address(site.home());
  }
}
