package dk.blogstafet.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Revision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionResultTest {
  private static final RelayId BROER = new RelayId("broer");

  @Test
  void namesTheVersionsOfAKey() {
    var key = EditorSamples.revoked(EditorSamples.key());
    var id = key.id().thumbprint();
    var none = Optional.<RelayId>empty();

    assertEquals(
        new ActionResult(ActionType.REVOKE_KEY, none, id, 0, 1, 2, 0),
        ActionResult.ofKey(ActionType.REVOKE_KEY, key));
    assertEquals(
        new ActionResult(ActionType.REVOKE_KEY, none, id, 0, 2, 2, 0),
        ActionResult.ofUnchangedKey(ActionType.REVOKE_KEY, key));
  }

  @Test
  void namesTheVersionsOfAPost() {
    var post = DomainSamples.post(7, "2015-05-11", DomainSamples.LEDELSE).post();
    var relay = Optional.of(BROER);

    assertEquals(
        new ActionResult(ActionType.PUBLISH, relay, "bro-7", 7, 0, 1, 3),
        ActionResult.ofPost(ActionType.PUBLISH, BROER, post, new Revision(3)));
    assertEquals(
        new ActionResult(ActionType.PUBLISH, relay, "bro-7", 7, 1, 1, 0),
        ActionResult.ofUnchangedPost(ActionType.PUBLISH, BROER, post));
  }

  @Test
  void namesTheVersionsOfARelayAndTheSite() {
    var snapshot = RelaySnapshot.opening(DomainSamples.relay(BROER));
    var none = Optional.<RelayId>empty();

    assertEquals(
        new ActionResult(ActionType.OPEN_RELAY, Optional.of(BROER), "", 0, 0, 1, 1),
        ActionResult.ofRelay(ActionType.OPEN_RELAY, snapshot));
    assertEquals(
        new ActionResult(ActionType.OPEN_RELAY, Optional.of(BROER), "", 0, 1, 1, 1),
        ActionResult.ofUnchangedRelay(ActionType.OPEN_RELAY, snapshot));
    assertEquals(
        new ActionResult(ActionType.DESCRIBE_SITE, none, "", 0, 2, 3, 3), ActionResult.ofSite(3));
    assertEquals(
        new ActionResult(ActionType.DESCRIBE_SITE, none, "", 0, 3, 3, 3),
        ActionResult.ofUnchangedSite(3));
  }

  @Test
  void tellsWhetherAnythingWasChanged() {
    assertTrue(ActionResult.ofSite(1).changed());
    assertFalse(ActionResult.ofUnchangedSite(1).changed());
  }

  @Test
  void findsActionsByTheirNameInTheAuditLog() {
    var released =
        List.of(
            "publish",
            "correct",
            "withdraw",
            "restore",
            "purge",
            "open-relay",
            "describe-relay",
            "describe-site",
            "add-key",
            "change-key",
            "rotate-key",
            "revoke-key");

    assertEquals(released, released.stream().map(ActionType::of).map(ActionType::label).toList());
    assertThrows(IllegalArgumentException.class, () -> ActionType.of("rule"));
  }
}
