package dk.blogstafet.relay.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorRole;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostFingerprint;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Tombstone;
import dk.blogstafet.relay.validation.ValidationError;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PostPurgerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final Clock CLOCK = Clock.fixed(NOW.plusNanos(456_789), ZoneOffset.UTC);
  private static final CorrectionDraft TOLD = new CorrectionDraft("reply", "Nej.");

  private final RelayId id = new RelayId("broer");
  private final PostId bro = new PostId("bro");
  private final MemoryRelayStore books = new MemoryRelayStore();
  private final PostPurger purger = new PostPurger(books, books, CLOCK);

  @BeforeEach
  void publish() {
    books.open(DomainSamples.relay(id));
    new Publisher(books, books, CLOCK).publish(id, draft("Om bro"));
  }

  @Test
  void keepsOnlyAFingerprintOfEachVersion() {
    var first = present();
    new PostCorrector(books, books, CLOCK).correct(id, bro, 1, draft("Om broen"), TOLD);
    var second = present();

    var purged = assertInstanceOf(PurgeOutcome.Purged.class, purger.purge(id, bro, 2, "En dom"));

    var digests = List.of(PostFingerprint.of(first), PostFingerprint.of(second));
    var tombstone = new Tombstone(bro, new Leg(1), "En dom", NOW, digests);
    assertEquals(tombstone, purged.tombstone());
    assertEquals(new PostLookup.PurgedPost(tombstone), books.find(id, bro));
    assertEquals(Optional.empty(), books.find(id).orElseThrow().newest());
    assertEquals(List.of(), books.versions(id, bro));
  }

  @Test
  void purgesAWithdrawnPost() {
    new PostWithdrawer(books, books, CLOCK).withdraw(id, bro, 1, "Fortrudt");

    assertInstanceOf(PurgeOutcome.Purged.class, purger.purge(id, bro, 2, "En dom"));
    assertInstanceOf(PostLookup.PurgedPost.class, books.find(id, bro));
  }

  @Test
  void doesNotRestoreAPurgedPost() {
    purger.purge(id, bro, 1, "En dom");
    var gone = new ChangeRefusal.PostGone(id, bro);
    var withdrawer = new PostWithdrawer(books, books, CLOCK);

    assertEquals(gone, withdrawer.restore(id, bro, 1, "Alligevel"));
    assertEquals(gone, withdrawer.withdraw(id, bro, 1, "Fortrudt"));
    assertEquals(
        gone, new PostCorrector(books, books, CLOCK).correct(id, bro, 1, draft("Ny"), TOLD));
    assertInstanceOf(PurgeOutcome.AlreadyPurged.class, purger.purge(id, bro, 1, "Igen"));
  }

  @Test
  void rejectsInvalidRequests() {
    var elsewhere = new RelayId("andre-broer");
    var other = new PostId("en-anden");

    assertEquals(new ChangeRefusal.Conflict(1), purger.purge(id, bro, 2, "En dom"));
    assertEquals(new ChangeRefusal.PostNotFound(id, other), purger.purge(id, other, 1, "En dom"));
    assertEquals(
        new ChangeRefusal.RelayNotFound(elsewhere), purger.purge(elsewhere, bro, 1, "En dom"));
    assertEquals(
        new ChangeRefusal.Invalid(List.of(new ValidationError.MissingValue("reason"))),
        purger.purge(id, bro, 1, " "));
    assertEquals(
        new ChangeRefusal.Busy(),
        new PostPurger(new ContendedRelays(books), books, CLOCK).purge(id, bro, 1, "En dom"));
  }

  @Test
  void createsAReproducibleFingerprint() {
    // printf 'Bro\0002026-02-01\000Ledelse\000Om bro\000\000' | sha256sum
    var expected = "8ebef604f5dec8ed9431eb6f9e040612a0165ed151641468496d3a2b2935b8b4";

    assertEquals(expected, PostFingerprint.of(present()));
    assertNotEquals(
        expected, PostFingerprint.of(DomainSamples.post(1, "2026-02-01", DomainSamples.LEDELSE)));
  }

  @Test
  void createsAFingerprintOfAuthorsTextAndCorrections() {
    // printf 'Bro\0002026-02-01\000Ledelse\000Om bro\000' > content
    // printf 'Bo\000Lektor\000Broskolen\000RESEARCHER\000Tekst\000' >> content
    // printf 'clarification\0002026-02-03T04:06:06.789Z\000Nu.\000' >> content
    // sha256sum content
    var expected = "3990b9d211fc906809e08c2fbd6a3783b57954377e25783169d6da12f7fec01e";
    var author = new Author("Bo", "Lektor", "Broskolen", Optional.of(AuthorRole.RESEARCHER));
    var metadata =
        new PostMetadata(
            "Bro", LocalDate.parse("2026-02-01"), DomainSamples.LEDELSE, "Om bro", List.of(author));
    var told = Optional.of(DomainSamples.correction("Nu."));
    var post = new PostSummary(bro, new Leg(1), metadata, 2, NOW, told);

    assertEquals(expected, PostFingerprint.of(new Post(post, new PostBody.MarkdownText("Tekst"))));
  }

  private Post present() {
    return assertInstanceOf(PostLookup.PublishedPost.class, books.find(id, bro)).whole();
  }

  private static PostDraft draft(String teaser) {
    return PostDraft.ofTeaser("Bro", "2026-02-01", "Ledelse", teaser);
  }
}
