package dk.blogstafet.relay.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Errors in corrections.
final class CorrectionValidatorTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final Clock CLOCK = Clock.fixed(NOW.plusNanos(456_789), ZoneOffset.UTC);
  private static final CorrectionDraft TOLD =
      new CorrectionDraft("clarification", "Broen ligger i Aarhus.");

  private final RelayId id = new RelayId("broer");
  private final PostId bro = new PostId("bro");
  private final MemoryRelayStore books = new MemoryRelayStore();
  private final PostCorrector corrector = new PostCorrector(books, books, CLOCK);

  @BeforeEach
  void publish() {
    books.open(DomainSamples.relay(id));
    new Publisher(books, books, CLOCK).publish(id, draft("Bro", "2026-02-01", "Om bro"));
  }

  @Test
  void reportsAllErrorsOfDraftAndNoteAtOnce() {
    var draft = new PostDraft("", "2026-03-02", "Ledelse", "Om", List.of(), null, null, "en-anden");

    var refused = corrector.correct(id, bro, 1, draft, new CorrectionDraft("rettelse", " "));

    assertEquals(
        new ChangeRefusal.Invalid(
            List.of(
                new ValidationError.MissingValue("title"),
                new ValidationError.InFuture(
                    "date", LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-01")),
                new ValidationError.UnknownValue("slug", "en-anden", List.of("bro")),
                new ValidationError.UnknownValue(
                    "kind", "rettelse", List.of("correction", "clarification", "reply")),
                new ValidationError.MissingValue("sentence"))),
        refused);
  }

  @Test
  void requiresTheKind() {
    var draft = draft("Bro", "2026-02-01", "Om broen");

    assertEquals(
        new ChangeRefusal.Invalid(List.of(new ValidationError.MissingValue("kind"))),
        corrector.correct(id, bro, 1, draft, new CorrectionDraft(null, "Nej.")));
  }

  @Test
  void acceptsThePostsOwnSlug() {
    var draft = new PostDraft("Bro", "2026-02-01", "Ledelse", "Ny", List.of(), null, null, "bro");

    assertEquals(bro, corrected(1, draft, TOLD).whole().id());
  }

  @Test
  void acceptsOnlyOldAddressesThatThePostHas() {
    new Publisher(books, books, CLOCK)
        .publish(
            id,
            draft("Åen", "2026-02-02", "Om åen").withOldAddresses(List.of("https://a.example/a/")));
    var own = draft("Åen", "2026-02-02", "Nyt").withOldAddresses(List.of("/a"));
    var other = own.withOldAddresses(List.of("/a", "/b"));

    assertEquals(
        new ChangeRefusal.Invalid(
            List.of(new ValidationError.UnknownValue("oldAddresses[1]", "/b", List.of("/a")))),
        corrector.correct(id, new PostId("aaen"), 1, other, TOLD));
    var outcome = corrector.correct(id, new PostId("aaen"), 1, own, TOLD);
    var corrected = assertInstanceOf(CorrectionOutcome.Corrected.class, outcome);
    assertEquals(List.of(new FormerAddress("/a")), corrected.whole().oldAddresses());
  }

  @Test
  void limitsMetadataAndNoteTogether() {
    var author = new PostDraft.AuthorDraft("å".repeat(80), "å".repeat(95), "å".repeat(100), null);
    var authors = List.of(author, author, author);
    var draft =
        new PostDraft(
            "å".repeat(160), "2026-02-01", "Ledelse", "å".repeat(458), authors, null, null, null);

    var longest = new CorrectionDraft("reply", "x" + "å".repeat(101) + "🌉".repeat(101));
    var emoji = new CorrectionDraft("reply", "🌉".repeat(300));
    var refused = corrector.correct(id, bro, 1, draft, emoji);

    assertInstanceOf(
        CorrectionOutcome.Corrected.class, corrector.correct(id, bro, 1, draft, longest));
    var flaw =
        new ValidationError.TooLongCombined("title, teaser, authors, sentence", 3_500, 4_093);
    assertEquals(new ChangeRefusal.Invalid(List.of(flaw)), refused);
  }

  @Test
  void limitsTheNumberOfCorrections() {
    for (var version = 1; version <= Post.CORRECTIONS; version++) {
      corrected(version, draft("Bro", "2026-02-01", "Om " + version), TOLD);
    }

    var refused = corrector.correct(id, bro, 51, draft("Bro", "2026-02-01", "Om"), TOLD);

    assertEquals(
        new ChangeRefusal.Invalid(List.of(new ValidationError.TooMany("corrections", 50, 51))),
        refused);
  }

  private CorrectionOutcome.Corrected corrected(int seen, PostDraft draft, CorrectionDraft told) {
    return assertInstanceOf(
        CorrectionOutcome.Corrected.class, corrector.correct(id, bro, seen, draft, told));
  }

  private static PostDraft draft(String title, String date, String teaser) {
    return PostDraft.ofTeaser(title, date, "Ledelse", teaser);
  }
}
