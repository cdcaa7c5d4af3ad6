package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

  @Test
  void linksToNoPostThatIsNotThereYet() {
    history.addMany(3, 2025);
    press.renew(RELAY);
    history.addMany(30, 2026);

    var watched = renewWatched();

    assertEquals(List.of(), watched.dangling());
    assertCurrent();
  }

  @Test
  void linksToNoPostThatCameWhileTheOthersWereRead() {
    history.addMany(3, 2025);
    press.renew(RELAY);
    history.addMany(2, 2026);

    var watched = new WatchedPages(press.pages);
    var restless = restless(6);
    press
        .relayPages(press.books, restless, watched, press.origin)
        .renew(RELAY, press.revision(RELAY), press.soon());

    assertEquals(List.of(), watched.dangling());
    assertCurrent();
  }

  @Test
  void linksToNoPostWhoseTurnHasNotComeWhereEverythingIsMadeAnew() {
    history.addMany(3, 2022);
    press.renew(RELAY);
    history.addMany(2, 2026);
    history.happen(History.Happening.DESCRIBE, 1);
    renewUntil(press.clock.instant());
    history.add(LocalDate.of(2026, 12, 1));

    press.renew(RELAY);

    assertEquals(List.of(), press.watched.dangling());
    assertCurrent();
  }

  @Test
  void takesAllThatHasComeInOneRenewal() {
    history.addMany(3, 2025);
    press.renew(RELAY);
    history.addMany(450, 2026);
    var before = press.pages.puts();

    press.renew(RELAY);

    assertCurrent();
    // Each post once, and of the lists those that changed.
    var written = press.pages.puts() - before;
    assertTrue(written < 450 + 50, "wrote " + written);
  }

  @Test
  void comesForwardWhereTheRelayNeverStandsStill() {
    history.addMany(3, 2025);
    press.renew(RELAY);
    history.addMany(2, 2026);
    var watched = new WatchedPages(press.pages);
    var pages = press.relayPages(press.books, restless(Integer.MAX_VALUE), watched, press.origin);

    for (var shown = 0L; shown < 60; ) {
      var renewal = pages.renew(RELAY, new Revision(Long.MAX_VALUE), press.soon());
      var revision = assertInstanceOf(Renewal.Current.class, renewal).revision().number();
      assertTrue(revision > shown, "was " + shown + ", is " + revision);
      shown = revision;
    }

    assertEquals(List.of(), watched.dangling());
    press.renew(RELAY);
    assertCurrent();
  }

  @Test
  void goesOnWhereALongGapWasLeftOff() {
    history.addMany(3, 2025);
    press.renew(RELAY);
    var shown = press.renderings.look(RELAY).revision();
    history.addMany(450, 2026);

    renewUntil(press.clock.instant());
    assertEquals(shown, press.renderings.look(RELAY).revision());
    press.renew(RELAY);

    assertCurrent();
  }

  @Test
  void neverNotesAnEarlierRevision() {
    history.addMany(5, 2026);
    press.renew(RELAY);
    var shown = press.renderings.look(RELAY).revision();

    press.relayPages(press.watched).renew(RELAY, new Revision(2), press.clock.instant());

    assertEquals(shown, press.renderings.look(RELAY).revision());
  }

  /// Posts among which new ones come just before the first of these many questions are answered.
  private Posts restless(int times) {
    var left = new AtomicInteger(times);
    var proxy =
        Proxy.newProxyInstance(
            Posts.class.getClassLoader(),
            new Class<?>[] {Posts.class},
            (_, method, arguments) -> {
              if (left.getAndDecrement() > 0) {
                history.add(LocalDate.of(2026, 12, 1));
              }
              return method.invoke(press.books, arguments);
            });
    return (Posts) proxy;
  }

  private void renewUntil(Instant deadline) {
    press.relayPages(press.watched).renew(RELAY, press.revision(RELAY), deadline);
  }

  private WatchedPages renewWatched() {
    var watched = new WatchedPages(press.pages);
    press.relayPages(watched).renew(RELAY, press.revision(RELAY), press.soon());
    return watched;
  }

  private void assertCurrent() {
    var expected = press.cleanBuild();
    expected.keySet().removeIf(key -> !key.startsWith(RELAY.slug()));
    var found = press.pages.digests();
    found.keySet().removeIf(key -> !key.startsWith(RELAY.slug()));
    assertEquals(expected, found);
  }
}
