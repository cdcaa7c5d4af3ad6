package dk.blogstafet.listposts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.gateway.signed.ActionResponses;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Responses to editors contain page URLs, which the gateway builds without the page module.
class ResponseUrlsTest {
  private static final RelayId RELAY = new RelayId("klima");

  @Test
  void areThoseOfThePages() {
    assertNames(
        PageUrls.post(RELAY, new PostId("asken")),
        new ActionResult(ActionType.PUBLISH, Optional.of(RELAY), "asken", 1, 0, 1, 2));
    assertNames(
        PageUrls.relay(RELAY),
        new ActionResult(ActionType.OPEN_RELAY, Optional.of(RELAY), "", 0, 0, 1, 1));
  }

  private static void assertNames(String address, ActionResult result) {
    var body = ActionResponses.answer(result).body();
    assertTrue(body.contains("\"address\":\"" + address + "\""), body);
  }
}
