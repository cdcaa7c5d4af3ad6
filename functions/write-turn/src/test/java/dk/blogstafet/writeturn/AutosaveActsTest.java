package dk.blogstafet.writeturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HtmlForm;
import dk.blogstafet.gateway.PrivateResponseCheck;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the script of the authors' form gets for a text that it saves.
class AutosaveActsTest {
  private final WriteTurnFixture fixture = new WriteTurnFixture();
  private final Turn turn = fixture.baton.accepted(WriteTurnFixture.NAME);

  @Test
  void savesAndReturnsNothingOfTheText() {
    var before = fixture.baton.turn(turn.key()).version();

    var answer = PrivateResponseCheck.checked(200, autosave(fixture.writing(turn, "Tekst.")));

    assertEquals(Optional.of("application/json"), answer.fields().get("content-type"));
    var now = fixture.baton.turn(turn.key());
    assertTrue(
        answer.body().startsWith("{\"version\":1,\"turn\":" + now.version() + ",\"notice\":"));
    assertTrue(answer.body().contains("\"Gemt "), answer.body());
    assertFalse(answer.body().contains("Tekst."), answer.body());
    assertEquals(TurnState.WRITING, now.state());
    assertTrue(now.version() > before);
    assertEquals("Tekst.", fixture.text(turn));
  }

  @Test
  void keepsNoSavePointForEachSave() {
    var form = fixture.writing(turn, "a");
    for (var version = 0; version < 10; version++) {
      autosave(form.with("v", Integer.toString(version)).with("text", "a".repeat(version + 1)));
    }

    assertEquals(10, fixture.version(turn));
    var draft = fixture.baton.writing.draft(turn.key());
    assertFalse(draft.isSavePoint(draft.saved()));
  }

  @Test
  void doesNotSaveTheSameTextTwice() {
    var form = fixture.writing(turn, "Tekst.");
    autosave(form);

    var again = PrivateResponseCheck.checked(200, autosave(form));

    assertTrue(again.body().startsWith("{\"version\":1,"), again.body());
    assertEquals(1, fixture.version(turn));
  }

  @Test
  void reportsAnotherVersionAndKeepsIt() {
    var mine = fixture.writing(turn, "Min.");
    fixture.press(fixture.writing(turn, "Den anden."));

    var answer = PrivateResponseCheck.checked(409, autosave(mine));

    assertEquals(
        "{\"notice\":\"Teksten er ændret i et andet vindue\",\"action\":\"Se begge udgaver\"}",
        answer.body());
    assertEquals("Den anden.", fixture.text(turn));
  }

  @Test
  void reportsTextsThatCannotBeSaved() {
    var tooLong = autosave(fixture.writing(turn, "a".repeat(300_000)));
    var form = fixture.writing(turn, "Tekst.");
    fixture.press(form.with("act", "submit"));
    var submitted = autosave(form.with("text", "Ny."));

    assertTrue(PrivateResponseCheck.checked(422, tooLong).body().contains("for lang"));
    assertTrue(PrivateResponseCheck.checked(409, submitted).body().contains("allerede sendt ind"));
    assertEquals("Tekst.", fixture.text(turn));
  }

  @Test
  void asksToWaitAboveTheLimit() {
    var endpoint = fixture.endpoint(new TurnRateLimiter.TurnLimits(1, 10, 1));
    var request = request(fixture.writing(turn, "Tekst."));
    endpoint.answer(request);

    var answer = PrivateResponseCheck.checked(429, endpoint.answer(request));

    assertTrue(answer.fields().get("retry-after").isPresent());
    assertTrue(answer.body().contains("Vent lidt med at gemme"), answer.body());
  }

  private GatewayResponse autosave(HtmlForm form) {
    return fixture.endpoint.answer(request(form));
  }

  private static GatewayRequest request(HtmlForm form) {
    return BrowserRequests.with("accept", "application/json", form.press());
  }
}
