package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.rendering.Pages;
import dk.blogstafet.relay.rendering.RenderOmission;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Share cards follow the pages: only where their text changed, and never instead of pages.
final class CardRenewalTest {
  private static final RelayId RELAY = new RelayId("stafetten");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final PostId FIRST = SimulatedRelay.id(1);
  private static final String CARD = "stafetten/kort/indlaeg-1.png";

  private final RenewalFixture fixture = new RenewalFixture();
  private final SimulatedRelay relay = new SimulatedRelay(fixture.books, RELAY, fixture.clock, 1);
  private final KeyRecorder recorder = new KeyRecorder(fixture.pages);

  @Test
  void drawsACardForTheSiteTheRelayAndEachPost() {
    relay.add(DAY, "Første");

    fixture.catchUp();

    assertTrue(
        fixture
            .pages
            .digests()
            .keySet()
            .containsAll(Set.of(CARD, "stafetten/kort.png", "kort.png")));
  }

  @Test
  void drawsACardAgainOnlyIfItsTextChanged() {
    relay.add(DAY, "Første");
    relay.add(DAY.plusDays(1), "Anden");
    fixture.catchUp();

    relay.correct(FIRST, "Første");
    renew();
    assertEquals(List.of(), recorder.cards());

    relay.correct(FIRST, "Ændret");
    renew();
    assertEquals(List.of(CARD), recorder.cards());
  }

  @Test
  void deletesTheCardOfAWithdrawnPost() {
    relay.add(DAY, "Første");
    fixture.catchUp();

    relay.withdraw(FIRST);
    renew();

    assertEquals(Optional.empty(), fixture.pages.page(CARD));
  }

  @Test
  void publishesAPostWhoseCardCannotBeDrawnAndNamesIt() {
    relay.add(DAY, "Første");
    fixture.catchUp();

    relay.correct(FIRST, "Ændret [card]");
    var renewal = renew();

    assertInstanceOf(RenewalOutcome.UpToDate.class, renewal);
    assertTrue(fixture.pages.page("stafetten/indlaeg/indlaeg-1/index.html").isPresent());
    assertEquals(Optional.empty(), fixture.pages.page(CARD));
    var omission = new RenderOmission("/" + CARD, Optional.of(FIRST));
    assertEquals(Set.of(omission), fixture.renderings.progress(RELAY).omissions());

    relay.correct(FIRST, "Første");
    renew();

    assertTrue(fixture.pages.page(CARD).isPresent());
    assertEquals(Set.of(), fixture.renderings.progress(RELAY).omissions());
  }

  @Test
  void recordsTwentyOmissionsWhereNoCardCanBeDrawn() {
    IntStream.range(0, 60).forEach(day -> relay.add(DAY.plusDays(day), "Indlæg [card] " + day));

    fixture.catchUp();

    assertEquals(20, fixture.renderings.progress(RELAY).omissions().size());
    assertEquals(fixture.cleanBuild(), fixture.pages.digests());
  }

  @Test
  void drawsTheCardsOfABurstAfterAllOfItsPages() {
    relay.add(DAY, "Første");
    fixture.catchUp();
    relay.addMany(40, 2026);

    renew();

    var keys = recorder.keys();
    var lastPage = IntStream.range(0, keys.size()).filter(at -> !isCard(keys.get(at))).max();
    var firstCard = IntStream.range(0, keys.size()).filter(at -> isCard(keys.get(at))).min();
    assertTrue(lastPage.orElseThrow() < firstCard.orElseThrow(), keys::toString);
    assertEquals(40, recorder.cards().size());
  }

  @Test
  void leavesCardsToCatchingUpWhereTheTimeIsUp() {
    relay.add(DAY, "Første");
    fixture.catchUp();
    relay.addMany(40, 2026);

    var late = fixture.clock.instant();
    var renewal = fixture.relayPages(recorder).renew(RELAY, new Revision(Long.MAX_VALUE), late);

    assertInstanceOf(RenewalOutcome.UpToDate.class, renewal);
    assertEquals(List.of(), recorder.cards());
    fixture.catchUp();
    assertEquals(fixture.cleanBuild(), fixture.pages.digests());
    assertFalse(fixture.pages.page("stafetten/kort/indlaeg-41.png").isEmpty());
  }

  private RenewalOutcome renew() {
    return fixture.relayPages(recorder).renew(RELAY, new Revision(Long.MAX_VALUE), fixture.soon());
  }

  private static boolean isCard(String key) {
    return key.endsWith(".png");
  }

  /// Records the keys that are written, in order.
  private static final class KeyRecorder extends ForwardingPages {
    private final List<String> keys = new ArrayList<>();

    KeyRecorder(Pages pages) {
      super(pages);
    }

    @Override
    public synchronized boolean put(
        RenderedPage page, PageProvenance provenance, Optional<PageMetadata> seen) {
      keys.add(page.key());
      return super.put(page, provenance, seen);
    }

    synchronized List<String> keys() {
      return List.copyOf(keys);
    }

    List<String> cards() {
      return keys().stream().filter(CardRenewalTest::isCard).toList();
    }
  }
}
