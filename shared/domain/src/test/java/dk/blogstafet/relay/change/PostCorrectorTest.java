package dk.blogstafet.relay.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PostCorrectorTest {
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

  @ParameterizedTest
  @EnumSource
  void addsANoteToReaders(Correction.CorrectionKind kind) {
    var told = new CorrectionDraft(kind.tag(), "Broen ligger i Aarhus.");

    var corrected = corrected(1, draft("Bro", "2026-02-01", "Om broen"), told);

    var correction = new Correction(kind, NOW, "Broen ligger i Aarhus.");
    assertEquals(List.of(correction), corrected.whole().corrections());
    assertEquals(NOW, corrected.whole().post().updated());
    assertEquals(new PostLookup.PublishedPost(corrected.whole()), books.find(id, bro));
    assertEquals(new Revision(3), corrected.revision());
  }

  @Test
  void movesAPostButKeepsItsAddressAndLeg() {
    var draft = PostDraft.ofTeaser("En helt anden bro", "2025-12-31", "Velfærd", "Om bro");

    var post = corrected(1, draft, TOLD).whole().post();

    assertEquals(bro, post.id());
    assertEquals(new Leg(1), post.leg());
    assertEquals(2, post.version());
    assertEquals(LocalDate.parse("2025-12-31"), post.date());
    assertEquals(List.of(post), books.year(PostListId.of(id, DomainSamples.VELFAERD), 2025));
    assertEquals(List.of(), books.year(PostListId.of(id, DomainSamples.LEDELSE), 2026));
  }

  @Test
  void keepsEarlierCorrections() {
    corrected(1, draft("Bro", "2026-02-01", "Om broen"), TOLD);

    var again =
        corrected(2, draft("Bro", "2026-02-01", "Om broer"), new CorrectionDraft("reply", "Nej."));

    assertEquals(
        List.of("Broen ligger i Aarhus.", "Nej."),
        again.whole().corrections().stream().map(Correction::sentence).toList());
    assertEquals("Nej.", again.whole().post().correction().orElseThrow().sentence());
  }

  @Test
  void keepsAPostInNewslettersOrOutOfThem() {
    var later = Clock.offset(CLOCK, Duration.ofDays(1));
    var today = DanishTime.today(CLOCK).toString();
    var fresh = draft("Ny bro", today, "Om bro").withMailable(true);
    new Publisher(books, books, CLOCK).publish(id, fresh);
    var ny = new PostId("ny-bro");
    var changed = draft("Ny bro", today, "Om en ny bro");

    var done = new PostCorrector(books, books, later).correct(id, ny, 1, changed, TOLD);

    var corrected = assertInstanceOf(CorrectionOutcome.Corrected.class, done);
    assertTrue(corrected.whole().post().mailable());
    var asked = draft("Bro", today, "Om broen").withMailable(true);
    assertFalse(corrected(1, asked, TOLD).whole().post().mailable());
  }

  @Test
  void findsTheSameContentAndStoresNothing() {
    var draft = draft("Bro", "2026-02-01", "Om broen");
    var first = corrected(1, draft, TOLD);

    assertEquals(
        new CorrectionOutcome.Unchanged(first.whole()), corrector.correct(id, bro, 1, draft, TOLD));
    assertEquals(first.revision(), books.find(id).orElseThrow().revision());
  }

  @Test
  void detectsAConcurrentChange() {
    corrected(1, draft("Bro", "2026-02-01", "Om broen"), TOLD);

    var late = corrector.correct(id, bro, 1, draft("Bro", "2026-02-01", "Andet"), TOLD);

    assertEquals(new ChangeRefusal.Conflict(2), late);
  }

  @Test
  void correctsInAClosedRelayToo() {
    var relay = DomainSamples.relay(id);
    var closed =
        new Relay(
            id,
            relay.title(),
            relay.introduction(),
            Optional.empty(),
            relay.categories(),
            relay.language(),
            Relay.RelayState.CLOSED);
    books.describe(books.find(id).orElseThrow(), closed);

    assertEquals(2, corrected(1, draft("Bro", "2026-02-01", "Ny"), TOLD).whole().post().version());
  }

  @Test
  void reportsAMissingRelayOrPost() {
    var draft = draft("Bro", "2026-02-01", "Ny");
    var elsewhere = new RelayId("andre-broer");
    var other = new PostId("en-anden");

    assertEquals(
        new ChangeRefusal.RelayNotFound(elsewhere),
        corrector.correct(elsewhere, bro, 1, draft, TOLD));
    assertEquals(
        new ChangeRefusal.PostNotFound(id, other), corrector.correct(id, other, 1, draft, TOLD));
  }

  @Test
  void rejectsAWithdrawnPost() {
    new PostWithdrawer(books, books, CLOCK).withdraw(id, bro, 1, "Fortrudt");

    var gone = corrector.correct(id, bro, 2, draft("Bro", "2026-02-01", "Ny"), TOLD);

    assertEquals(new ChangeRefusal.PostGone(id, bro), gone);
  }

  @Test
  void reportsBusyWhenEveryCommitConflicts() {
    var overrun = new PostCorrector(new ContendedRelays(books), books, CLOCK);

    assertEquals(
        new ChangeRefusal.Busy(),
        overrun.correct(id, bro, 1, draft("Bro", "2026-02-01", "Ny"), TOLD));
  }

  private CorrectionOutcome.Corrected corrected(int seen, PostDraft draft, CorrectionDraft told) {
    return assertInstanceOf(
        CorrectionOutcome.Corrected.class, corrector.correct(id, bro, seen, draft, told));
  }

  private static PostDraft draft(String title, String date, String teaser) {
    return PostDraft.ofTeaser(title, date, "Ledelse", teaser);
  }
}
