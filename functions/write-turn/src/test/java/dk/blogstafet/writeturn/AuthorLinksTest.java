package dk.blogstafet.writeturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.TurnMailKind;
import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.gateway.PrivateResponseCheck;
import dk.blogstafet.vault.FakeKeyWrap;
import dk.blogstafet.vault.KeyVault;
import dk.blogstafet.vault.MemoryWrappedKeyStore;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Old, guessed and tampered links, and requests that are too large or too many.
class AuthorLinksTest {
  private final WriteTurnFixture fixture = new WriteTurnFixture();
  private final Turn turn = fixture.baton.accepted(WriteTurnFixture.NAME);

  @Test
  void getOneResponseWhateverIsWrong() {
    var token = fixture.token(turn);
    var guessed = PrivateResponseCheck.page(404, fixture.get(TurnUrls.WRITE, "abc"));

    for (var wrong :
        List.of(
            "",
            "A" + token,
            token.substring(4),
            token + "A",
            "%0d%0a",
            "<b>",
            token.replace(token.charAt(20), token.charAt(20) == '-' ? '_' : '-'))) {
      assertEquals(guessed, fixture.get(TurnUrls.WRITE, wrong), wrong);
      assertEquals(guessed, fixture.get(TurnUrls.PREVIEW, wrong), wrong);
      var post = BrowserRequests.post(TurnUrls.WRITE, "act=decline&t=" + wrong);
      assertEquals(guessed, fixture.endpoint.answer(post), wrong);
    }
    fixture.assertUnchanged(turn, 0);
  }

  @Test
  void offerTheNewLinkThreeTimesADay() {
    var old = renewed();
    var page = PrivateResponseCheck.page(200, fixture.get(TurnUrls.WRITE, old));
    var form = HtmlForm.doing("link", page);

    for (var i = 0; i < 5; i++) {
      var sent = PrivateResponseCheck.page(200, fixture.press(form)).body();
      assertTrue(sent.contains("får den en mail med det nye link"), sent);
    }

    var mails = fixture.baton.mails(turn.key());
    assertEquals(4, Collections.frequency(mails, TurnMailKind.NEW_LINK), mails::toString);
  }

  @Test
  void giveTheTextBackThatAnOldLinkSends() {
    var form = fixture.writing(turn, "Min tekst.");
    renewed();

    var page = PrivateResponseCheck.page(409, fixture.press(form));

    assertEquals("Min tekst.", HtmlForm.to(TurnUrls.WRITE, page).get("text"));
    assertFalse(page.body().contains("value=\"save\""), page.body());
    assertEquals(0, fixture.version(turn));
  }

  @Test
  void doNothingForAnotherSitesPage() {
    var request = HtmlForm.doing("withdraw", fixture.follow(turn)).with("sure", "yes").press();

    var page = fixture.press(BrowserRequests.with("sec-fetch-site", "cross-site", request));

    PrivateResponseCheck.page(200, page);
    fixture.assertUnchanged(turn, 0);
  }

  @Test
  void rejectBodiesThatNoTextNeeds() {
    var body = "t=" + fixture.token(turn) + "&text=" + "a".repeat(10_000_000);

    var page =
        PrivateResponseCheck.page(
            413, fixture.endpoint.answer(BrowserRequests.post(TurnUrls.WRITE, body)));

    assertTrue(page.body().contains("60.000 tegn"), page.body());
    assertTrue(page.body().length() < 20_000);
    fixture.assertUnchanged(turn, 0);
  }

  @Test
  void limitTheRequestsOfATurnAndKeepTheText() {
    var strict = fixture.endpoint(new TurnRateLimiter.TurnLimits(1, 10, 3));
    var form = fixture.writing(turn, "Første.");
    strict.answer(form.press());

    var page = strict.answer(form.with("text", "Anden.").with("v", "1").press());

    PrivateResponseCheck.page(429, page);
    assertEquals(Optional.of("3600"), page.fields().get("retry-after"));
    assertEquals("Anden.", HtmlForm.to(TurnUrls.WRITE, page).get("text"));
    assertEquals("Første.", fixture.text(turn));
    var withdraw = HtmlForm.doing("withdraw", fixture.follow(turn)).press();
    assertEquals(429, strict.answer(withdraw).status());
  }

  @Test
  void limitTheRequestsOfANetwork() {
    var strict = fixture.endpoint(new TurnRateLimiter.TurnLimits(10, 1, 3));
    var request = HtmlForm.doing("withdraw", fixture.follow(turn)).press();
    strict.answer(request);

    assertEquals(429, strict.answer(request).status());
    assertEquals(303, strict.answer(BrowserRequests.from("198.51.100.1", request)).status());
  }

  @Test
  void waitUntilTheKeysAreMade() {
    var empty = new KeyVault(new MemoryWrappedKeyStore(), new FakeKeyWrap());
    var early = fixture.endpoint(TurnRateLimiter.TurnLimits.USUAL, empty);
    var request = HtmlForm.doing("withdraw", fixture.follow(turn)).press();

    var page = PrivateResponseCheck.page(503, early.answer(request));

    assertEquals(Optional.of("60"), page.fields().get("retry-after"));
  }

  private String renewed() {
    var old = fixture.token(turn);
    fixture.baton.editor.remind(turn.key(), true);
    return old;
  }
}
