package dk.blogstafet.newsletter.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkPrefixTest {
  @Test
  void isTheSameForNeighbours() {
    assertEquals(NetworkPrefix.of("192.0.2.7"), NetworkPrefix.of("192.0.2.250"));
    assertEquals(NetworkPrefix.of("2001:db8:1:2::3"), NetworkPrefix.of("2001:db8:1:ffff:1:2:3:4"));
    assertEquals(NetworkPrefix.of("192.0.2.7"), NetworkPrefix.of("::ffff:192.0.2.9"));
    assertEquals(NetworkPrefix.of("192.0.2.7"), NetworkPrefix.of("::ffff:192.0.2.200"));
  }

  @Test
  void differsBetweenNetworks() {
    assertNotEquals(NetworkPrefix.of("192.0.2.7"), NetworkPrefix.of("192.0.3.7"));
    assertNotEquals(NetworkPrefix.of("2001:db8:1::"), NetworkPrefix.of("2001:db8:2::"));
  }

  @Test
  void isTheSameForAllInvalidAddresses() {
    for (var text : List.of("", "unknown", "2001:db8:::", "host.example", "1.2.3", "a:b:c:g::")) {
      assertEquals("", NetworkPrefix.of(text), text);
    }
  }
}
