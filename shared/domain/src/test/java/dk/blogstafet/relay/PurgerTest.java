package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PurgerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final Clock CLOCK = Clock.fixed(NOW.plusNanos(456_789), ZoneOffset.UTC);
  private static final DraftCorrection TOLD = new DraftCorrection("reply", "Nej.");

  private final RelayId id = new RelayId("broer");
  private final PostId bro = new PostId("bro");
  private final MemoryBooks books = new MemoryBooks();
  private final Purger purger = new Purger(books, books, CLOCK);

  @BeforeEach
  void publish() {
    books.open(Samples.relay(id));
    new Publisher(books, books, CLOCK).publish(id, draft("Om bro"));
  }

  @Test
  void leavesNothingButAFingerprintOfEachVersion() {
    var first = present();
    new Corrector(books, books, CLOCK).correct(id, bro, 1, draft("Om broen"), TOLD);
    var second = present();

    var purged = assertInstanceOf(Purging.Purged.class, purger.purge(id, bro, 2, "En dom"));

    var digests = List.of(Fingerprint.of(first), Fingerprint.of(second));
    var remains = new Remains(bro, new Leg(1), "En dom", NOW, digests);
    assertEquals(remains, purged.remains());
    assertEquals(new Lookup.Purged(remains), books.find(id, bro));
    assertEquals(Optional.empty(), books.find(id).orElseThrow().newest());
    assertEquals(List.of(), books.versions(id, bro));
  }

  @Test
  void purgesAWithdrawnPost() {
    new Withdrawer(books, books, CLOCK).withdraw(id, bro, 1, "Fortrudt");

    assertInstanceOf(Purging.Purged.class, purger.purge(id, bro, 2, "En dom"));
    assertInstanceOf(Lookup.Purged.class, books.find(id, bro));
  }

  @Test
  void bringsNothingBack() {
    purger.purge(id, bro, 1, "En dom");
    var gone = new Refusal.Gone(id, bro);
    var withdrawer = new Withdrawer(books, books, CLOCK);

    assertEquals(gone, withdrawer.restore(id, bro, 1, "Alligevel"));
    assertEquals(gone, withdrawer.withdraw(id, bro, 1, "Fortrudt"));
    assertEquals(gone, new Corrector(books, books, CLOCK).correct(id, bro, 1, draft("Ny"), TOLD));
    assertInstanceOf(Purging.AlreadyPurged.class, purger.purge(id, bro, 1, "Igen"));
  }

  @Test
  void refusesWhatCanNotBe() {
    var elsewhere = new RelayId("andre-broer");
    var other = new PostId("en-anden");

    assertEquals(new Refusal.Conflict(1), purger.purge(id, bro, 2, "En dom"));
    assertEquals(new Refusal.NoSuchPost(id, other), purger.purge(id, other, 1, "En dom"));
    assertEquals(new Refusal.NoSuchRelay(elsewhere), purger.purge(elsewhere, bro, 1, "En dom"));
    assertEquals(
        new Refusal.Flawed(List.of(new Flaw.Missing("reason"))), purger.purge(id, bro, 1, " "));
    assertEquals(
        new Refusal.Busy(),
        new Purger(new Overrun(books), books, CLOCK).purge(id, bro, 1, "En dom"));
  }

  @Test
  void takesAFingerprintThatAnyoneCanTakeOfACopy() {
    // printf 'Bro\0002026-02-01\000Ledelse\000Om bro\000\000' | sha256sum
    var expected = "8ebef604f5dec8ed9431eb6f9e040612a0165ed151641468496d3a2b2935b8b4";

    assertEquals(expected, Fingerprint.of(present()));
    assertNotEquals(expected, Fingerprint.of(Samples.post(1, "2026-02-01", Samples.LEDELSE)));
  }

  private WholePost present() {
    return assertInstanceOf(Lookup.Present.class, books.find(id, bro)).whole();
  }

  private static Draft draft(String teaser) {
    return Draft.ofTeaser("Bro", "2026-02-01", "Ledelse", teaser);
  }
}
