package dk.blogstafet.listposts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.Deed;
import dk.blogstafet.editing.Effect;
import dk.blogstafet.gateway.signed.Effects;
import dk.blogstafet.page.Addresses;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is answered to writers names pages, which the gateway doesn't know.
class EffectAddressesTest {
  private static final RelayId RELAY = new RelayId("klima");

  @Test
  void areThoseOfThePages() {
    assertNames(
        Addresses.post(RELAY, new PostId("asken")),
        new Effect(Deed.PUBLISH, Optional.of(RELAY), "asken", 1, 0, 1, 2));
    assertNames(
        Addresses.relay(RELAY), new Effect(Deed.OPEN_RELAY, Optional.of(RELAY), "", 0, 0, 1, 1));
  }

  private static void assertNames(String address, Effect effect) {
    var body = Effects.answer(effect).body();
    assertTrue(body.contains("\"address\":\"" + address + "\""), body);
  }
}
