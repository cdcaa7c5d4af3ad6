package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RelayEditorTest {
  private final RelayId id = new RelayId("broer");
  private final MemoryBooks books = new MemoryBooks();
  private final RelayEditor editor = new RelayEditor(books);

  @Test
  void opensARelay() {
    var opened = assertInstanceOf(Opening.Opened.class, editor.open("broer", draft("Broer")));

    var relay = opened.standing().relay();
    assertEquals(Optional.of(opened.standing()), books.find(id));
    assertEquals(1, opened.standing().version());
    assertEquals(List.of(Samples.LEDELSE, Samples.VELFAERD), relay.categories());
    assertEquals(
        Optional.of(new Article("Læs om broer", Optional.of(URI.create("https://bro.dk/a")))),
        relay.article());
    assertEquals(Relay.State.OPEN, relay.state());
  }

  @Test
  void findsARelayThatItHasOpenedBefore() {
    editor.open("broer", draft("Broer"));

    assertInstanceOf(Opening.AlreadyOpen.class, editor.open("broer", draft("Broer")));
    assertEquals(new Opening.NameTaken(id), editor.open("broer", draft("Andre broer")));
  }

  @Test
  void findsEveryFlawAtOnce() {
    var draft =
        new RelayDraft(
            "x".repeat(121), "", "", "bro.dk", List.of("Drift", "drift", "***"), "se", null);

    var refused = editor.open("Broer", draft);

    assertEquals(
        flawed(
            new Flaw.Malformed("id", Flaw.Form.SLUG),
            new Flaw.TooLong("title", 120, 121),
            new Flaw.Missing("introduction"),
            new Flaw.Malformed("articleLink", Flaw.Form.LINK),
            new Flaw.Missing("articleText"),
            new Flaw.Twice("categories", "drift"),
            new Flaw.Malformed("categories[2]", Flaw.Form.NAME),
            new Flaw.Unknown("language", "se", List.of("da", "en")),
            new Flaw.Missing("open")),
        refused);
  }

  @Test
  void wantsANameThatIsFreeForRelays() {
    assertEquals(flawed(new Flaw.Reserved("id", "api")), editor.open("api", draft("Broer")));
    assertEquals(flawed(new Flaw.Missing("id")), editor.open(null, draft("Broer")));
  }

  @Test
  void wantsSomeCategoriesAndNotTooMany() {
    var none = with(List.of());
    var many = with(Collections.nCopies(21, "Drift"));

    assertEquals(flawed(new Flaw.Missing("categories")), editor.open("broer", none));
    assertEquals(flawed(new Flaw.TooMany("categories", 20, 21)), editor.open("broer", many));
  }

  @Test
  void describesARelayAnewThoughPostsCameInMeanwhile() {
    editor.open("broer", draft("Broer"));
    publish("Ledelse");

    var described =
        assertInstanceOf(Description.Described.class, editor.describe(id, 1, closed("Broen")));

    assertEquals(2, described.standing().version());
    assertEquals("Broen", described.standing().relay().title());
    assertEquals(Relay.State.CLOSED, described.standing().relay().state());
    assertEquals(Optional.of(described.standing()), books.find(id));
  }

  @Test
  void seesThatSomeoneElseWasFirst() {
    editor.open("broer", draft("Broer"));
    editor.describe(id, 1, draft("Broen"));

    assertEquals(new Refusal.Conflict(2), editor.describe(id, 1, draft("Bro")));
    assertInstanceOf(Description.Unchanged.class, editor.describe(id, 1, draft("Broen")));
  }

  @Test
  void keepsACategoryThatPostsStandIn() {
    editor.open("broer", draft("Broer"));
    publish("Ledelse");

    var renamed = editor.describe(id, 1, with(List.of("LEDELSE", "Velfærd")));
    var dropped = editor.describe(id, 1, with(List.of("Ledelse", "Drift")));

    assertEquals(flawed(new Flaw.InUse("categories", "Ledelse", 1)), renamed);
    assertInstanceOf(Description.Described.class, dropped);
  }

  @Test
  void knowsNoRelayThatIsNotThere() {
    assertEquals(new Refusal.NoSuchRelay(id), editor.describe(id, 1, draft("Broer")));
  }

  @Test
  void saysItIsBusyWhereOthersAreAlwaysFirst() {
    editor.open("broer", draft("Broer"));

    assertEquals(
        new Refusal.Busy(), new RelayEditor(new Overrun(books)).describe(id, 1, draft("Broen")));
  }

  private void publish(String category) {
    var draft = Draft.ofTeaser("Bro", "2015-05-11", category, "Om bro");
    new Publisher(books, books, Clock.systemUTC()).publish(id, draft);
  }

  private static Refusal flawed(Flaw... flaws) {
    return new Refusal.Flawed(List.of(flaws));
  }

  private static RelayDraft draft(String title) {
    return draft(title, List.of("Ledelse", "Velfærd"), true);
  }

  private static RelayDraft closed(String title) {
    return draft(title, List.of("Ledelse", "Velfærd"), false);
  }

  private static RelayDraft with(List<String> categories) {
    return draft("Broer", categories, true);
  }

  private static RelayDraft draft(String title, List<String> categories, @Nullable Boolean open) {
    return new RelayDraft(
        title, "Om broer.", "Læs om broer", "https://bro.dk/a", categories, "da", open);
  }
}
