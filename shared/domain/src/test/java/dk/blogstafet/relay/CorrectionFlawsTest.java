package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is wrong with a correction.
final class CorrectionFlawsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final Clock CLOCK = Clock.fixed(NOW.plusNanos(456_789), ZoneOffset.UTC);
  private static final DraftCorrection TOLD =
      new DraftCorrection("clarification", "Broen ligger i Aarhus.");

  private final RelayId id = new RelayId("broer");
  private final PostId bro = new PostId("bro");
  private final MemoryBooks books = new MemoryBooks();
  private final Corrector corrector = new Corrector(books, books, CLOCK);

  @BeforeEach
  void publish() {
    books.open(Samples.relay(id));
    new Publisher(books, books, CLOCK).publish(id, draft("Bro", "2026-02-01", "Om bro"));
  }

  @Test
  void findsEveryFlawOfDraftAndSentenceAtOnce() {
    var draft = new Draft("", "2026-03-02", "Ledelse", "Om", List.of(), null, null, "en-anden");

    var refused = corrector.correct(id, bro, 1, draft, new DraftCorrection("rettelse", " "));

    assertEquals(
        new Refusal.Flawed(
            List.of(
                new Flaw.Missing("title"),
                new Flaw.InFuture(
                    "date", LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-01")),
                new Flaw.Unknown("slug", "en-anden", List.of("bro")),
                new Flaw.Unknown(
                    "kind", "rettelse", List.of("correction", "clarification", "reply")),
                new Flaw.Missing("sentence"))),
        refused);
  }

  @Test
  void takesNoCorrectionWithoutItsKind() {
    var draft = draft("Bro", "2026-02-01", "Om broen");

    assertEquals(
        new Refusal.Flawed(List.of(new Flaw.Missing("kind"))),
        corrector.correct(id, bro, 1, draft, new DraftCorrection(null, "Nej.")));
  }

  @Test
  void takesThePostsOwnSlugForNoFlaw() {
    var draft = new Draft("Bro", "2026-02-01", "Ledelse", "Ny", List.of(), null, null, "bro");

    assertEquals(bro, corrected(1, draft, TOLD).whole().id());
  }

  @Test
  void leavesRoomForTheLongestDanishSentenceAndForNoLonger() {
    var author = new Draft.DraftAuthor("å".repeat(80), "å".repeat(95), "å".repeat(100), null);
    var authors = List.of(author, author, author);
    var draft =
        new Draft(
            "å".repeat(160), "2026-02-01", "Ledelse", "å".repeat(458), authors, null, null, null);

    var danish = new DraftCorrection("reply", "å".repeat(300));
    var emoji = new DraftCorrection("reply", "🌉".repeat(300));
    var refused = corrector.correct(id, bro, 1, draft, emoji);

    assertInstanceOf(Amendment.Corrected.class, corrector.correct(id, bro, 1, draft, danish));
    var flaw = new Flaw.TooLongTogether("title, teaser, authors, sentence", 3_500, 4_093);
    assertEquals(new Refusal.Flawed(List.of(flaw)), refused);
  }

  @Test
  void takesNoMoreCorrectionsThanARowHolds() {
    for (var version = 1; version <= WholePost.CORRECTIONS; version++) {
      corrected(version, draft("Bro", "2026-02-01", "Om " + version), TOLD);
    }

    var refused = corrector.correct(id, bro, 51, draft("Bro", "2026-02-01", "Om"), TOLD);

    assertEquals(new Refusal.Flawed(List.of(new Flaw.TooMany("corrections", 50, 51))), refused);
  }

  private Amendment.Corrected corrected(int seen, Draft draft, DraftCorrection told) {
    return assertInstanceOf(
        Amendment.Corrected.class, corrector.correct(id, bro, seen, draft, told));
  }

  private static Draft draft(String title, String date, String teaser) {
    return Draft.ofTeaser(title, date, "Ledelse", teaser);
  }
}
