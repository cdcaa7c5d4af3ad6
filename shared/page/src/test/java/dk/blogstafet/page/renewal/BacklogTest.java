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

/// A renewal with more pending changes than it handles together. While it renders the first of
/// them, the relay's counts include the last.
final class BacklogTest {
  private static final RelayId RELAY = new RelayId("stafetten");

  private final RenewalFixture fixture = new RenewalFixture();
  private final SimulatedRelay simulatedRelay =
      new SimulatedRelay(fixture.books, RELAY, fixture.clock, 1);

  @Test
  void linksTheNeighboursOfAYearThatCameInTwoParts() {
    simulatedRelay.add(LocalDate.of(2022, 1, 1));
    simulatedRelay.add(LocalDate.of(2026, 1, 1));
    fixture.renew(RELAY);

    simulatedRelay.add(LocalDate.of(2024, 1, 1));
    simulatedRelay.addMany(8, 2026);
    simulatedRelay.add(LocalDate.of(2024, 1, 2));
    fixture.renew(RELAY);

    assertCurrent();
  }

  @Test
  void deletesPagesEmptiedInTwoParts() {
    simulatedRelay.addMany(201, 2025);
    simulatedRelay.addMany(1, 2026);
    fixture.renew(RELAY);

    simulatedRelay.withdraw(SimulatedRelay.id(101));
    simulatedRelay.addMany(8, 2026);
    simulatedRelay.withdraw(SimulatedRelay.id(1));
    fixture.renew(RELAY);

    assertCurrent();
  }

  @Test
  void linksToNoPostThatIsNotThereYet() {
    simulatedRelay.addMany(3, 2025);
    fixture.renew(RELAY);
    simulatedRelay.addMany(30, 2026);

    var watched = renewWatched();

    assertEquals(List.of(), watched.dangling());
    assertCurrent();
  }

  @Test
  void linksToNoPostThatCameWhileTheOthersWereRead() {
    simulatedRelay.addMany(3, 2025);
    fixture.renew(RELAY);
    simulatedRelay.addMany(2, 2026);

    var watched = new LinkCheckingPages(fixture.pages);
    var restless = restless(6);
    fixture
        .relayPages(fixture.books, restless, fixture.books, watched, fixture.origin)
        .renew(RELAY, fixture.revision(RELAY), fixture.soon());

    assertEquals(List.of(), watched.dangling());
    assertCurrent();
  }

  @Test
  void linksToNoUnrenderedPostDuringARebuild() {
    simulatedRelay.addMany(3, 2022);
    fixture.renew(RELAY);
    simulatedRelay.addMany(2, 2026);
    simulatedRelay.happen(SimulatedRelay.RelayEvent.DESCRIBE, 1);
    renewUntil(fixture.clock.instant());
    simulatedRelay.add(LocalDate.of(2026, 12, 1));

    fixture.renew(RELAY);

    assertEquals(List.of(), fixture.watched.dangling());
    assertCurrent();
  }

  @Test
  void rendersAllWaitingChangesInOneRenewal() {
    simulatedRelay.addMany(3, 2025);
    fixture.renew(RELAY);
    simulatedRelay.addMany(450, 2026);
    var before = fixture.pages.puts();

    fixture.renew(RELAY);

    assertCurrent();
    // Each post and its share card once, and only the lists that changed.
    var written = fixture.pages.puts() - before;
    assertTrue(written < 2 * 450 + 50, "wrote " + written);
  }

  @Test
  void progressesWhileTheRelayKeepsChanging() {
    simulatedRelay.addMany(3, 2025);
    fixture.renew(RELAY);
    simulatedRelay.addMany(2, 2026);
    var watched = new LinkCheckingPages(fixture.pages);
    var pages =
        fixture.relayPages(
            fixture.books, restless(Integer.MAX_VALUE), fixture.books, watched, fixture.origin);

    for (var shown = 0L; shown < 60; ) {
      var renewal = pages.renew(RELAY, new Revision(Long.MAX_VALUE), fixture.soon());
      var revision = assertInstanceOf(RenewalOutcome.UpToDate.class, renewal).revision().number();
      assertTrue(revision > shown, "was " + shown + ", is " + revision);
      shown = revision;
    }

    assertEquals(List.of(), watched.dangling());
    fixture.renew(RELAY);
    assertCurrent();
  }

  @Test
  void resumesALongBacklog() {
    simulatedRelay.addMany(3, 2025);
    fixture.renew(RELAY);
    var shown = fixture.renderings.progress(RELAY).revision();
    simulatedRelay.addMany(450, 2026);

    renewUntil(fixture.clock.instant());
    assertEquals(shown, fixture.renderings.progress(RELAY).revision());
    fixture.renew(RELAY);

    assertCurrent();
  }

  @Test
  void neverNotesAnEarlierRevision() {
    simulatedRelay.addMany(5, 2026);
    fixture.renew(RELAY);
    var shown = fixture.renderings.progress(RELAY).revision();

    fixture.relayPages(fixture.watched).renew(RELAY, new Revision(2), fixture.clock.instant());

    assertEquals(shown, fixture.renderings.progress(RELAY).revision());
  }

  /// Returns posts where a new one is added just before each of the first queries is answered.
  private Posts restless(int times) {
    var left = new AtomicInteger(times);
    var proxy =
        Proxy.newProxyInstance(
            Posts.class.getClassLoader(),
            new Class<?>[] {Posts.class},
            (_, method, arguments) -> {
              if (left.getAndDecrement() > 0) {
                simulatedRelay.add(LocalDate.of(2026, 12, 1));
              }
              return method.invoke(fixture.books, arguments);
            });
    return (Posts) proxy;
  }

  private void renewUntil(Instant deadline) {
    fixture.relayPages(fixture.watched).renew(RELAY, fixture.revision(RELAY), deadline);
  }

  private LinkCheckingPages renewWatched() {
    var watched = new LinkCheckingPages(fixture.pages);
    fixture.relayPages(watched).renew(RELAY, fixture.revision(RELAY), fixture.soon());
    return watched;
  }

  private void assertCurrent() {
    var expected = fixture.cleanBuild();
    expected.keySet().removeIf(key -> !key.startsWith(RELAY.slug()));
    var found = fixture.pages.digests();
    found.keySet().removeIf(key -> !key.startsWith(RELAY.slug()));
    assertEquals(expected, found);
  }
}
