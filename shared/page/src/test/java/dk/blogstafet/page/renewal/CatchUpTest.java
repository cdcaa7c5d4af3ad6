package dk.blogstafet.page.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.blogstafet.page.Page;
import dk.blogstafet.page.Pages;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CatchUpTest {
  private static final RelayId FIRST = new RelayId("den-ene");
  private static final RelayId SECOND = new RelayId("den-anden");

  private final Press press = new Press();

  @Test
  void letsNoRelayThatFailsKeepTheOthersBehind() {
    press.books.open(Subjects.relay(FIRST, "Den ene"));
    press.books.open(Subjects.relay(SECOND, "Den anden"));
    var store = new Closed(press.pages, FIRST);
    var catchUp =
        new CatchUp(
            press.books,
            press.renderings,
            press.relayPages(store),
            new SiteRenewal(press.books, press.books, press.pages, "posts"),
            "posts",
            press.clock);

    assertThrows(IllegalStateException.class, () -> catchUp.run(press.soon()));

    assertEquals(List.of(FIRST), catchUp.behind(press.books.siteSnapshot().orElseThrow()));
  }

  @Test
  void beginsWithTheRelayThatIsLeastBehind() {
    new History(press.books, FIRST, press.clock, 1).addMany(5, 2026);
    new History(press.books, SECOND, press.clock, 2).addMany(5, 2026);
    press.catchUp();
    new History(press, FIRST).addMany(3, 2026);
    new History(press, SECOND).addMany(1, 2026);

    var workshop = press.workshop(press.books, press.books, press.pages, "posts");
    var pages = press.relayPages(workshop, press.books);
    var catchUp =
        new CatchUp(press.books, press.renderings, pages, workshop.site(), "posts", press.clock);

    assertEquals(List.of(SECOND, FIRST), catchUp.behind(press.books.siteSnapshot().orElseThrow()));
  }

  /// A store that takes nothing of one relay.
  private static final class Closed extends PassingPages {
    private final RelayId relay;

    private Closed(Pages pages, RelayId relay) {
      super(pages);
      this.relay = relay;
    }

    @Override
    public boolean put(Page page, Mark mark, Optional<Label> seen) {
      if (page.key().startsWith(relay.slug() + "/")) {
        throw new IllegalStateException("Closed");
      }
      return super.put(page, mark, seen);
    }
  }
}
