package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.RelayId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// A renewal that is behind by more changes than it takes together: while it works on the first of
/// them, the relay's counts hold what the last did.
final class BacklogTest {
  private static final RelayId RELAY = new RelayId("stafetten");

  private final Press press = new Press();
  private final History history = new History(press.books, RELAY, press.clock, 1);

  @Test
  void linksTheNeighboursOfAYearThatCameInTwoParts() {
    history.add(LocalDate.of(2022, 1, 1));
    history.add(LocalDate.of(2026, 1, 1));
    press.renew(RELAY);

    history.add(LocalDate.of(2024, 1, 1));
    history.addMany(8, 2026);
    history.add(LocalDate.of(2024, 1, 2));
    press.renew(RELAY);

    assertCurrent();
  }

  @Test
  void takesPagesAwayThatWereEmptiedInTwoParts() {
    history.addMany(201, 2025);
    history.addMany(1, 2026);
    press.renew(RELAY);

    history.withdraw(History.id(101));
    history.addMany(8, 2026);
    history.withdraw(History.id(1));
    press.renew(RELAY);

    assertCurrent();
  }

  private void assertCurrent() {
    var expected = press.cleanBuild();
    expected.keySet().removeIf(key -> !key.startsWith(RELAY.slug()));
    var found = press.pages.digests();
    found.keySet().removeIf(key -> !key.startsWith(RELAY.slug()));
    assertEquals(expected, found);
  }
}
