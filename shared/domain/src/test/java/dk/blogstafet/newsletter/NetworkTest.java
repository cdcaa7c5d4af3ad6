package dk.blogstafet.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {
  @Test
  void isTheSameForNeighbours() {
    assertEquals(Network.of("192.0.2.7"), Network.of("192.0.2.250"));
    assertEquals(Network.of("2001:db8:1:2::3"), Network.of("2001:db8:1:ffff:1:2:3:4"));
    assertEquals(Network.of("192.0.2.7"), Network.of("::ffff:192.0.2.9"));
    assertEquals(Network.of("192.0.2.7"), Network.of("::ffff:192.0.2.200"));
  }

  @Test
  void isAnotherElsewhere() {
    assertNotEquals(Network.of("192.0.2.7"), Network.of("192.0.3.7"));
    assertNotEquals(Network.of("2001:db8:1::"), Network.of("2001:db8:2::"));
  }

  @Test
  void isOneForAllThatIsNoAddress() {
    for (var text : List.of("", "unknown", "2001:db8:::", "host.example", "1.2.3", "a:b:c:g::")) {
      assertEquals("", Network.of(text), text);
    }
  }
}
