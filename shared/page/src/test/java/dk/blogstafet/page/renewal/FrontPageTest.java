package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.Page;
import dk.blogstafet.page.Pages;
import dk.blogstafet.relay.RelayId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The site's front page shows all relays, and is written by whoever renews one of them.
final class FrontPageTest {
  private static final RelayId OURS = new RelayId("stafetten");
  private static final RelayId THEIRS = new RelayId("en-anden");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

  private final Press press = new Press();
  private final History ours = new History(press.books, OURS, press.clock, 1);
  private final History theirs = new History(press.books, THEIRS, press.clock, 2);

  @Test
  void linksToNoPostOfAnotherRelayThatIsNotThereYet() {
    theirs.add(DAY);
    press.catchUp();
    theirs.add(DAY.plusDays(1));
    ours.add(DAY);

    press.renew(OURS);

    assertTrue(front().contains("/stafetten/indlaeg/indlaeg-1/"));
    assertTrue(front().contains("/en-anden/indlaeg/indlaeg-1/"));
    assertEquals(List.of(), press.watched.dangling());

    press.renew(THEIRS);

    assertTrue(front().contains("/en-anden/indlaeg/indlaeg-2/"));
    assertEquals(press.cleanBuild().get("index.html"), press.pages.digests().get("index.html"));
  }

  @Test
  void leavesOutARelayThatHasNoPagesYet() {
    press.renew(OURS);

    assertTrue(front().contains("/stafetten/"));
    assertFalse(front().contains("/en-anden/"));
  }

  @Test
  void showsNoPostThatWasWithdrawnWhileItWasWritten() {
    ours.add(DAY);
    theirs.add(DAY);
    press.catchUp();
    theirs.add(DAY.plusDays(1));
    press
        .relayPages(new NoFront(press.watched))
        .renew(THEIRS, press.revision(THEIRS), press.soon());
    ours.add(DAY.plusDays(2));

    var slow = new Slow(press.watched);
    press.relayPages(slow).renew(OURS, press.revision(OURS), press.soon());

    assertTrue(slow.waited);
    assertEquals(press.cleanBuild(), press.pages.digests());
  }

  @Test
  void waitsForTheFirstPagesOfARelayWhateverChangesMeanwhile() {
    press.renew(THEIRS);
    ours.addMany(150, 2026);
    var renewal =
        press.relayPages(press.watched).renew(OURS, press.revision(OURS), press.clock.instant());
    assertInstanceOf(Renewal.Unfinished.class, renewal);
    ours.add(LocalDate.of(2026, 12, 1));

    press.relayPages(press.watched).renew(OURS, press.revision(OURS), press.clock.instant());

    assertFalse(front().contains("/stafetten/"));
    press.catchUp();
    assertEquals(List.of(), press.watched.dangling());
    assertEquals(press.cleanBuild(), press.pages.digests());
  }

  private String front() {
    return new String(press.pages.page("index.html").orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  /// A store where no front page can be written.
  private static final class NoFront extends PassingPages {
    NoFront(Pages pages) {
      super(pages);
    }

    @Override
    public boolean put(Page page, Mark mark, Optional<Label> seen) {
      return page.key().contains("/") ? super.put(page, mark, seen) : true;
    }
  }

  /// A store that is slow with the front page: the other relay's newest post is withdrawn
  /// meanwhile, and the front page needs no change for that.
  private final class Slow extends PassingPages {
    private boolean waited;

    Slow(Pages pages) {
      super(pages);
    }

    @Override
    public boolean put(Page page, Mark mark, Optional<Label> seen) {
      if (page.key().equals("index.html") && !waited) {
        waited = true;
        theirs.withdraw(History.id(2));
        press.renew(THEIRS);
      }
      return super.put(page, mark, seen);
    }
  }
}
