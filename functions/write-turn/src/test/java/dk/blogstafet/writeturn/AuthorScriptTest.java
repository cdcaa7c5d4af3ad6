package dk.blogstafet.writeturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.PrivateResponseCheck;
import dk.blogstafet.page.AuthorScript;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The script of the authors' form, and the policy that allows it.
class AuthorScriptTest {
  private final WriteTurnFixture fixture = new WriteTurnFixture();
  private final Turn turn = fixture.baton.accepted(WriteTurnFixture.NAME);

  @Test
  void isKeptByBrowsersAsItsNameChangesWithIt() {
    var response = script(AuthorScript.NAME);

    assertEquals(200, response.status());
    assertEquals(AuthorScript.TEXT, response.body());
    var fields = response.fields();
    assertEquals(Optional.of("text/javascript; charset=utf-8"), fields.get("content-type"));
    assertEquals(Optional.of("nosniff"), fields.get("x-content-type-options"));
    assertEquals(Optional.of("public, max-age=31536000, immutable"), fields.get("cache-control"));
  }

  @Test
  void isNotSentUnderAnotherName() {
    PrivateResponseCheck.checked(404, script("0".repeat(64) + ".js"));
  }

  @Test
  void isTheOnlyOneThatTheFormRuns() {
    var page = PrivateResponseCheck.page(200, fixture.follow(turn));

    var policy = page.fields().get("content-security-policy").orElseThrow();
    assertTrue(policy.startsWith("default-src 'none'; "), policy);
    assertTrue(policy.contains("; base-uri 'none'; "), policy);
    assertTrue(
        policy.endsWith(
            "; script-src https://bro.dk"
                + AuthorScript.PATH
                + "; require-trusted-types-for 'script'; trusted-types clipboard"),
        policy);
    var element = "<script type=\"module\" src=\"" + AuthorScript.PATH + "\"></script>";
    assertEquals(2, page.body().split("<script", -1).length);
    assertTrue(page.body().contains(element), page.body());
  }

  @Test
  void runsOnTheFormOnly() {
    fixture.press(fixture.writing(turn, "Tekst."));

    var preview = fixture.get(TurnUrls.PREVIEW, fixture.token(turn));
    var other = new WriteTurnFixture();
    var invitation = other.follow(other.baton.invite("Bo Rugkerne"));

    for (var page : new GatewayResponse[] {preview, invitation}) {
      assertEquals(Optional.empty(), page.fields().get("content-security-policy"));
      assertFalse(page.body().contains("<script"), page.body());
    }
  }

  @Test
  void runsAlsoWhereATextIsGivenBack() {
    var mine = fixture.writing(turn, "Min.");
    fixture.press(fixture.writing(turn, "Den anden."));

    var page = PrivateResponseCheck.page(409, fixture.press(mine));

    assertTrue(page.fields().get("content-security-policy").isPresent());
    assertTrue(page.body().contains("data-saves=\"false\""), page.body());
  }

  private GatewayResponse script(String name) {
    return fixture.endpoint.answer(BrowserRequests.get(TurnUrls.SCRIPT, "script", name));
  }
}
