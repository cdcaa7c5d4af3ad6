package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.rendering.Pages;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CatchUpTest {
  private static final RelayId FIRST = new RelayId("den-ene");
  private static final RelayId SECOND = new RelayId("den-anden");

  private final RenewalFixture fixture = new RenewalFixture();

  @Test
  void rendersOtherRelaysWhenOneFails() {
    fixture.books.open(HistorySubjects.relay(FIRST, "Den ene"));
    fixture.books.open(HistorySubjects.relay(SECOND, "Den anden"));
    var store = new ReadOnlyRelayPages(fixture.pages, FIRST);
    var catchUp =
        new CatchUp(
            fixture.books,
            fixture.renderings,
            fixture.relayPages(store),
            new SiteRenewal(fixture.books, fixture.books, fixture.pages, "posts"),
            "posts",
            fixture.clock);

    assertThrows(IllegalStateException.class, () -> catchUp.run(fixture.soon()));

    assertEquals(List.of(FIRST), catchUp.behind(fixture.books.siteSnapshot().orElseThrow()));
  }

  @Test
  void beginsWithTheRelayThatIsLeastBehind() {
    new SimulatedRelay(fixture.books, FIRST, fixture.clock, 1).addMany(5, 2026);
    new SimulatedRelay(fixture.books, SECOND, fixture.clock, 2).addMany(5, 2026);
    fixture.catchUp();
    new SimulatedRelay(fixture, FIRST).addMany(3, 2026);
    new SimulatedRelay(fixture, SECOND).addMany(1, 2026);

    var engine =
        fixture.workshop(
            fixture.books, fixture.books, fixture.books, fixture.authors, fixture.pages, "posts");
    var pages = fixture.relayPages(engine, fixture.books);
    var catchUp =
        new CatchUp(
            fixture.books, fixture.renderings, pages, engine.site(), "posts", fixture.clock);

    assertEquals(
        List.of(SECOND, FIRST), catchUp.behind(fixture.books.siteSnapshot().orElseThrow()));
  }

  /// A store that accepts no pages of one relay.
  private static final class ReadOnlyRelayPages extends ForwardingPages {
    private final RelayId relay;

    private ReadOnlyRelayPages(Pages pages, RelayId relay) {
      super(pages);
      this.relay = relay;
    }

    @Override
    public boolean put(RenderedPage page, PageProvenance provenance, Optional<PageMetadata> seen) {
      if (page.key().startsWith(relay.slug() + "/")) {
        throw new IllegalStateException("Closed");
      }
      return super.put(page, provenance, seen);
    }
  }
}
