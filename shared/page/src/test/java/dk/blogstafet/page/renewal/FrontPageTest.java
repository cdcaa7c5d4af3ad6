package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.rendering.Pages;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The site's front page and feeds show all relays, and the renewal of each of them writes them.
final class FrontPageTest {
  private static final RelayId OURS = new RelayId("stafetten");
  private static final RelayId THEIRS = new RelayId("en-anden");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

  private final RenewalFixture fixture = new RenewalFixture();
  private final SimulatedRelay ours = new SimulatedRelay(fixture.books, OURS, fixture.clock, 1);
  private final SimulatedRelay theirs = new SimulatedRelay(fixture.books, THEIRS, fixture.clock, 2);

  @Test
  void linksToNoPostOfAnotherRelayThatIsNotThereYet() {
    theirs.add(DAY);
    fixture.catchUp();
    theirs.add(DAY.plusDays(1));
    ours.add(DAY);

    fixture.renew(OURS);

    assertTrue(front().contains("/stafetten/indlaeg/indlaeg-1/"));
    assertTrue(front().contains("/en-anden/indlaeg/indlaeg-1/"));
    assertEquals(List.of(), fixture.watched.dangling());

    fixture.renew(THEIRS);

    assertTrue(front().contains("/en-anden/indlaeg/indlaeg-2/"));
    assertEquals(fixture.cleanBuild().get("index.html"), fixture.pages.digests().get("index.html"));
  }

  @Test
  void leavesOutARelayThatHasNoPagesYet() {
    fixture.renew(OURS);

    assertTrue(front().contains("/stafetten/"));
    assertFalse(front().contains("/en-anden/"));
  }

  @Test
  void showsNoPostThatWasWithdrawnWhileItWasWritten() {
    ours.add(DAY);
    theirs.add(DAY);
    fixture.catchUp();
    theirs.add(DAY.plusDays(1));
    fixture
        .relayPages(new UnwritableFrontPage(fixture.watched))
        .renew(THEIRS, fixture.revision(THEIRS), fixture.soon());
    ours.add(DAY.plusDays(2));

    var slow = new SlowFrontPage(fixture.watched);
    fixture.relayPages(slow).renew(OURS, fixture.revision(OURS), fixture.soon());

    assertTrue(slow.waited);
    assertEquals(fixture.cleanBuild(), fixture.pages.digests());
  }

  @Test
  void waitsForTheFirstPagesOfARelayDespiteOtherChanges() {
    fixture.renew(THEIRS);
    ours.addMany(150, 2026);
    var renewal =
        fixture
            .relayPages(fixture.watched)
            .renew(OURS, fixture.revision(OURS), fixture.clock.instant());
    assertInstanceOf(RenewalOutcome.Unfinished.class, renewal);
    ours.add(LocalDate.of(2026, 12, 1));

    fixture
        .relayPages(fixture.watched)
        .renew(OURS, fixture.revision(OURS), fixture.clock.instant());

    assertFalse(front().contains("/stafetten/"));
    fixture.catchUp();
    assertEquals(List.of(), fixture.watched.dangling());
    assertEquals(fixture.cleanBuild(), fixture.pages.digests());
  }

  @Test
  void feedsTheNewestPostsOfAllRelays() {
    ours.add(DAY);
    theirs.add(DAY.plusDays(1));
    ours.add(DAY.plusDays(2));

    fixture.renew(OURS);
    fixture.renew(THEIRS);

    var feed = page("rss.xml");
    var newest = feed.indexOf("/stafetten/indlaeg/indlaeg-2/");
    var other = feed.indexOf("/en-anden/indlaeg/indlaeg-1/");
    var oldest = feed.indexOf("/stafetten/indlaeg/indlaeg-1/");
    assertTrue(0 < newest && newest < other && other < oldest, feed);
  }

  @Test
  void feedsNoPostThatIsNotThereYet() {
    theirs.add(DAY);
    fixture.catchUp();
    theirs.add(DAY.plusDays(1));
    ours.add(DAY);

    fixture.renew(OURS);

    assertTrue(page("rss.xml").contains("/en-anden/indlaeg/indlaeg-1/"));
    assertFalse(page("rss.xml").contains("/en-anden/indlaeg/indlaeg-2/"));
  }

  @Test
  void feedsCorrectionsOfEarlierPosts() {
    ours.addMany(5, 2026);
    fixture.catchUp();
    var before = page("atom.xml");

    ours.withdraw(SimulatedRelay.id(2));
    fixture.renew(OURS);

    assertTrue(before.contains("/stafetten/indlaeg/indlaeg-2/"));
    assertFalse(page("atom.xml").contains("/stafetten/indlaeg/indlaeg-2/"));
  }

  private String front() {
    return page("index.html");
  }

  private String page(String key) {
    return new String(fixture.pages.page(key).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  /// A store where no front page can be written.
  private static final class UnwritableFrontPage extends ForwardingPages {
    UnwritableFrontPage(Pages pages) {
      super(pages);
    }

    @Override
    public boolean put(RenderedPage page, PageProvenance provenance, Optional<PageMetadata> seen) {
      return page.key().contains("/") ? super.put(page, provenance, seen) : true;
    }
  }

  /// A store with slow writes of the front page. Meanwhile the other relay's newest post is
  /// withdrawn, and the stored front page already shows that.
  private final class SlowFrontPage extends ForwardingPages {
    private boolean waited;

    SlowFrontPage(Pages pages) {
      super(pages);
    }

    @Override
    public boolean put(RenderedPage page, PageProvenance provenance, Optional<PageMetadata> seen) {
      if (page.key().equals("index.html") && !waited) {
        waited = true;
        theirs.withdraw(SimulatedRelay.id(2));
        fixture.renew(THEIRS);
      }
      return super.put(page, provenance, seen);
    }
  }
}
