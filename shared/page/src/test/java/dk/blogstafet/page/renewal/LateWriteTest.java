package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.rendering.Pages;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A renewal stalls just before it writes a page that doesn't exist. Others take over, write the
/// page and delete it again. Then the stalled write succeeds, and its renewal is killed. The page
/// was missing before and after, so the store can't detect that the write was late.
final class LateWriteTest {
  private static final RelayId RELAY = new RelayId("stafetten");
  private static final String KEY = "stafetten/indlaeg/indlaeg-2/index.html";

  private final RenewalFixture fixture = new RenewalFixture();
  private final SimulatedRelay relay = new SimulatedRelay(fixture.books, RELAY, fixture.clock, 1);

  @Test
  void isRevertedOnceItsRenewalHasCertainlyEnded() {
    writeLate();
    assertTrue(fixture.pages.page(KEY).isPresent());
    assertTrue(fixture.renderings.progress(RELAY).doubt().isPresent());

    fixture.clock.advance(RelayLease.LONGEST);
    fixture.catchUp();

    assertEquals(Optional.empty(), fixture.pages.page(KEY));
    assertEquals(fixture.cleanBuild(), fixture.pages.digests());
    assertEquals(Optional.empty(), fixture.renderings.progress(RELAY).doubt());
  }

  private void writeLate() {
    relay.add(LocalDate.of(2026, 5, 1));
    fixture.renew(RELAY);
    relay.add(LocalDate.of(2026, 5, 2));
    var stuck =
        RenewalProcess.of(
            fixture, new StalledWritePages(fixture.pages), fixture.origin, FaultInjection.none());
    assertThrows(
        IllegalStateException.class,
        () -> stuck.renewal().renew(RELAY, fixture.revision(RELAY), fixture.soon()));
  }

  private void overtake() {
    fixture.clock.advance(RelayLease.TERM.plusSeconds(1));
    fixture.renew(RELAY);
    relay.withdraw(SimulatedRelay.id(2));
    fixture.renew(RELAY);
  }

  /// A store that stalls one write, and kills its writer afterwards.
  private final class StalledWritePages extends ForwardingPages {
    StalledWritePages(Pages pages) {
      super(pages);
    }

    @Override
    public boolean put(RenderedPage page, PageProvenance provenance, Optional<PageMetadata> seen) {
      if (!page.key().equals(KEY)) {
        return super.put(page, provenance, seen);
      }
      overtake();
      assertTrue(super.put(page, provenance, seen));
      throw new IllegalStateException("Killed");
    }
  }
}
