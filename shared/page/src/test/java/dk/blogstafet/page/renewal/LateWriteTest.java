package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.page.Page;
import dk.blogstafet.page.Pages;
import dk.blogstafet.relay.RelayId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A renewal gets stuck just before it writes a page where nothing lay. Others take over, put the
/// page there and take it away again. Then the write goes through, and its renewal dies: nothing
/// lay there before and nothing lies there now, so the store can't tell that it came too late.
final class LateWriteTest {
  private static final RelayId RELAY = new RelayId("stafetten");
  private static final String KEY = "stafetten/indlaeg/indlaeg-2/index.html";

  private final Press press = new Press();
  private final History history = new History(press.books, RELAY, press.clock, 1);

  @Test
  void isTakenBackOnceItsRenewalIsSurelyDead() {
    writeLate();
    assertTrue(press.pages.page(KEY).isPresent());
    assertTrue(press.renderings.look(RELAY).doubt().isPresent());

    press.clock.advance(Hold.LONGEST);
    press.catchUp();

    assertEquals(Optional.empty(), press.pages.page(KEY));
    assertEquals(press.cleanBuild(), press.pages.digests());
    assertEquals(Optional.empty(), press.renderings.look(RELAY).doubt());
  }

  private void writeLate() {
    history.add(LocalDate.of(2026, 5, 1));
    press.renew(RELAY);
    history.add(LocalDate.of(2026, 5, 2));
    var stuck = Renewer.of(press, new Stuck(press.pages), press.origin, Mishaps.none());
    assertThrows(
        IllegalStateException.class,
        () -> stuck.relayPages().renew(RELAY, press.revision(RELAY), press.soon()));
  }

  private void overtake() {
    press.clock.advance(Hold.TERM.plusSeconds(1));
    press.renew(RELAY);
    history.withdraw(History.id(2));
    press.renew(RELAY);
  }

  /// A store that lets one write wait, and kills its writer afterwards.
  private final class Stuck extends PassingPages {
    Stuck(Pages pages) {
      super(pages);
    }

    @Override
    public boolean put(Page page, Mark mark, Optional<Label> seen) {
      if (!page.key().equals(KEY)) {
        return super.put(page, mark, seen);
      }
      overtake();
      assertTrue(super.put(page, mark, seen));
      throw new IllegalStateException("Killed");
    }
  }
}
