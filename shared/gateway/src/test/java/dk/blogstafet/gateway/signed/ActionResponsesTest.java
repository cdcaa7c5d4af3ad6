package dk.blogstafet.gateway.signed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.gateway.LogEvent;
import dk.blogstafet.relay.RelayId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionResponsesTest {
  private static final Optional<RelayId> RELAY = Optional.of(new RelayId("skygge-i-byen"));

  /// The response shown in docs/writing.md.
  @Test
  void showsTheNewVersionAndItsAddress() {
    var result = new ActionResult(ActionType.PUBLISH, RELAY, "asken-paa-hjoernet", 22, 0, 1, 57);

    var answer = ActionResponses.answer(result);

    assertEquals(201, answer.status());
    assertEquals(
        Optional.of("/api/relays/skygge-i-byen/posts/asken-paa-hjoernet"),
        answer.fields().get("location"));
    assertEquals(
        "{'deed':'publish','relay':'skygge-i-byen','name':'asken-paa-hjoernet','leg':22,'from':0,"
            + "'version':1,'revision':57,'address':'/skygge-i-byen/indlaeg/asken-paa-hjoernet/'}",
        answer.body().replace('"', '\''));
  }

  @Test
  void logsTheAction() {
    var key = "k".repeat(43);
    var post = new ActionResult(ActionType.PUBLISH, RELAY, "asken-paa-hjoernet", 22, 0, 1, 57);

    assertEquals(
        "{deed=publish, revision=57, relay=skygge-i-byen, post=asken-paa-hjoernet}", noted(post));
    assertEquals(
        "{deed=revoke-key, revision=0, key=kkkkkkkkkkkk}",
        noted(new ActionResult(ActionType.REVOKE_KEY, Optional.empty(), key, 0, 1, 2, 0)));
  }

  private static String noted(ActionResult result) {
    var line = ActionResponses.answer(result).telemetry().lines().getFirst();
    assertEquals(LogEvent.SIGNED, line.event());
    return line.fields().members().toString();
  }

  @Test
  void leavesOutEmptyValues() {
    var answer =
        ActionResponses.answer(
            new ActionResult(ActionType.REVOKE_KEY, Optional.empty(), "k", 0, 1, 2, 0));

    assertEquals(200, answer.status());
    assertEquals(Optional.empty(), answer.fields().get("location"));
    assertEquals(
        "{'deed':'revoke-key','name':'k','from':1,'version':2}", answer.body().replace('"', '\''));
  }

  @Test
  void pointsToARelay() {
    var answer =
        ActionResponses.answer(new ActionResult(ActionType.OPEN_RELAY, RELAY, "", 0, 0, 1, 1));

    assertEquals(Optional.of("/api/relays/skygge-i-byen"), answer.fields().get("location"));
    assertEquals(
        "{'deed':'open-relay','relay':'skygge-i-byen','from':0,'version':1,'revision':1,"
            + "'address':'/skygge-i-byen/'}",
        answer.body().replace('"', '\''));
  }

  @ParameterizedTest
  @EnumSource
  void saysTheSameAgain(ActionType actionType) {
    var result = new ActionResult(actionType, RELAY, "a", 1, 3, 3, 9);

    assertEquals(ActionResponses.answer(result), ActionResponses.answer(result));
    assertEquals(200, ActionResponses.answer(result).status());
  }
}
