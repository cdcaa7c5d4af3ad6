package dk.blogstafet.relay.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.ValidationError;
import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RelayEditorTest {
  private final RelayId id = new RelayId("broer");
  private final MemoryRelayStore books = new MemoryRelayStore();
  private final RelayEditor editor = new RelayEditor(books);

  @Test
  void opensARelay() {
    var opened =
        assertInstanceOf(OpenRelayOutcome.Opened.class, editor.open("broer", draft("Broer")));

    var relay = opened.snapshot().relay();
    assertEquals(Optional.of(opened.snapshot()), books.find(id));
    assertEquals(1, opened.snapshot().version());
    assertEquals(List.of(DomainSamples.LEDELSE, DomainSamples.VELFAERD), relay.categories());
    assertEquals(
        Optional.of(
            new IntroductoryArticle("Læs om broer", Optional.of(URI.create("https://bro.dk/a")))),
        relay.article());
    assertEquals(Relay.RelayState.OPEN, relay.state());
  }

  @Test
  void acceptsARepeatedRequest() {
    editor.open("broer", draft("Broer"));

    assertInstanceOf(OpenRelayOutcome.AlreadyOpen.class, editor.open("broer", draft("Broer")));
    assertEquals(new OpenRelayOutcome.NameTaken(id), editor.open("broer", draft("Andre broer")));
  }

  @Test
  void reportsAllErrorsAtOnce() {
    var draft =
        new RelayDraft(
            "x".repeat(121), "", "", "bro.dk", List.of("Drift", "drift", "***"), "se", null);

    var refused = editor.open("Broer", draft);

    assertEquals(
        flawed(
            new ValidationError.MalformedValue("id", ValidationError.ValueFormat.SLUG),
            new ValidationError.TooLong("title", 120, 121),
            new ValidationError.MissingValue("introduction"),
            new ValidationError.MalformedValue("articleLink", ValidationError.ValueFormat.LINK),
            new ValidationError.MissingValue("articleText"),
            new ValidationError.DuplicateValue("categories", "drift"),
            new ValidationError.MalformedValue("categories[2]", ValidationError.ValueFormat.NAME),
            new ValidationError.UnknownValue("language", "se", List.of("da", "en")),
            new ValidationError.MissingValue("open")),
        refused);
  }

  @Test
  void requiresAnIdThatIsNotReserved() {
    assertEquals(
        flawed(new ValidationError.ReservedValue("id", "api")), editor.open("api", draft("Broer")));
    assertEquals(
        flawed(new ValidationError.ReservedValue("id", "redaktion")),
        editor.open("redaktion", draft("Broer")));
    assertEquals(flawed(new ValidationError.MissingValue("id")), editor.open(null, draft("Broer")));
  }

  @Test
  void limitsTheNumberOfCategories() {
    var none = with(List.of());
    var many = with(Collections.nCopies(21, "Drift"));

    assertEquals(
        flawed(new ValidationError.MissingValue("categories")), editor.open("broer", none));
    assertEquals(
        flawed(new ValidationError.TooMany("categories", 20, 21)), editor.open("broer", many));
    var most = IntStream.rangeClosed(1, 20).mapToObj(number -> "Kategori " + number).toList();
    assertInstanceOf(OpenRelayOutcome.Opened.class, editor.open("broer", with(most)));
  }

  @Test
  void changesADescriptionDespiteNewPosts() {
    editor.open("broer", draft("Broer"));
    publish("Ledelse");

    var done =
        assertInstanceOf(DescribeRelayOutcome.Done.class, editor.describe(id, 1, closed("Broen")));

    assertEquals(2, done.snapshot().version());
    assertEquals("Broen", done.snapshot().relay().title());
    assertEquals(Relay.RelayState.CLOSED, done.snapshot().relay().state());
    assertEquals(Optional.of(done.snapshot()), books.find(id));
  }

  @Test
  void detectsAConcurrentChange() {
    editor.open("broer", draft("Broer"));
    editor.describe(id, 1, draft("Broen"));

    assertEquals(new ChangeRefusal.Conflict(2), editor.describe(id, 1, draft("Bro")));
    assertInstanceOf(DescribeRelayOutcome.Unchanged.class, editor.describe(id, 1, draft("Broen")));
  }

  @Test
  void keepsACategoryWithPosts() {
    editor.open("broer", draft("Broer"));
    publish("Ledelse");

    var renamed = editor.describe(id, 1, with(List.of("LEDELSE", "Velfærd")));
    var dropped = editor.describe(id, 1, with(List.of("Ledelse", "Drift")));

    assertEquals(flawed(new ValidationError.InUse("categories", "Ledelse", 1)), renamed);
    assertInstanceOf(DescribeRelayOutcome.Done.class, dropped);
  }

  @Test
  void reportsAMissingRelay() {
    assertEquals(new ChangeRefusal.RelayNotFound(id), editor.describe(id, 1, draft("Broer")));
  }

  @Test
  void reportsBusyWhenEveryCommitConflicts() {
    editor.open("broer", draft("Broer"));

    assertEquals(
        new ChangeRefusal.Busy(),
        new RelayEditor(new ContendedRelays(books)).describe(id, 1, draft("Broen")));
  }

  private void publish(String category) {
    var draft = PostDraft.ofTeaser("Bro", "2015-05-11", category, "Om bro");
    new Publisher(books, books, Clock.systemUTC()).publish(id, draft);
  }

  private static ChangeRefusal flawed(ValidationError... flaws) {
    return new ChangeRefusal.Invalid(List.of(flaws));
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
