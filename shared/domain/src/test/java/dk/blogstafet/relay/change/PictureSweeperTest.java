package dk.blogstafet.relay.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.MemoryPictures;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.PictureName.PictureFormat;
import dk.blogstafet.relay.Pictures.StoredPicture;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.PostDraft.AuthorDraft;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PictureSweeperTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final RelayId relay = new RelayId("broer");
  private final MemoryRelayStore books = new MemoryRelayStore();
  private Instant time = NOW;
  private final MemoryPictures pictures = new MemoryPictures(() -> time);
  private final PictureSweeper sweeper = new PictureSweeper(books, books, pictures, () -> time);
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  @BeforeEach
  void open() {
    books.open(DomainSamples.relay(relay));
  }

  @Test
  void deletesOldPicturesThatNoPostRefersTo() {
    var shown = upload(1);
    var above = upload(2);
    upload(3);
    publish("Bro", "![En bro](" + shown.path(relay, 400) + ")", null);
    publish("Vej", "Ord.", above);
    time = NOW.plus(PictureSweeper.TERM);
    assertEquals(0, sweeper.sweep(relay));

    time = time.plusSeconds(1);

    assertEquals(1, sweeper.sweep(relay));
    assertEquals(Set.of(shown, above), names());
    assertEquals(0, sweeper.sweep(relay));
  }

  @Test
  void keepsAPictureThatWasUploadedAgain() {
    upload(1);
    time = NOW.plus(Duration.ofDays(29));
    upload(1);
    time = NOW.plus(Duration.ofDays(40));

    assertEquals(0, sweeper.sweep(relay));
  }

  @Test
  void keepsThePicturesOfWithdrawnPosts() {
    var shown = upload(1);
    publish("Bro", "Ord.", shown);
    new PostWithdrawer(books, books, clock).withdraw(relay, new PostId("bro"), 1, "Ønske");
    time = NOW.plus(Duration.ofDays(400));

    assertEquals(0, sweeper.sweep(relay));
  }

  @Test
  void keepsPortraits() {
    var portrait = upload(1);
    var author = new AuthorDraft("Bo", null, null, null, null, null, null, portrait.path(relay));
    publish("Bro", "Ord.", List.of(author), null);
    time = NOW.plus(Duration.ofDays(400));

    assertEquals(0, sweeper.sweep(relay));
  }

  @Test
  void findsTheReferencesOfManyPosts() {
    var first = upload(1);
    publish("Den første", "Ord.", first);
    for (var i = 0; i < 60; i++) {
      publish("Nummer " + i, "Ord.", null);
    }
    time = NOW.plus(Duration.ofDays(400));

    assertEquals(0, sweeper.sweep(relay));
  }

  @Test
  void deletesThePicturesOfAPurgedPostUnlessAnotherPostHasThem() {
    var shared = upload(1);
    var own = upload(2);
    var draft = upload(3);
    publish("Bro", "![En bro](" + shared.path(relay) + ")", own);
    publish("Vej", "Ord.", shared);

    var purger = new PostPurger(books, books, clock);
    var purged =
        assertInstanceOf(
            PurgeOutcome.Purged.class, purger.purge(relay, new PostId("bro"), 1, "En dom"));

    assertEquals(List.of(own, shared), purged.tombstone().pictures());
    assertEquals(1, sweeper.purge(relay, purged.tombstone().pictures()));
    assertEquals(0, sweeper.purge(relay, purged.tombstone().pictures()));
    assertEquals(Set.of(shared, draft), names());
  }

  @Test
  void sweepsEachRelayOnceAWeek() {
    var due =
        IntStream.range(0, 7 * 24 * 60)
            .mapToObj(minute -> NOW.plus(Duration.ofMinutes(minute)))
            .filter(minute -> PictureSweeper.isDue(relay, minute))
            .toList();

    assertEquals(1, due.size());
    assertTrue(PictureSweeper.isDue(relay, due.getFirst().plus(Duration.ofDays(7))));
  }

  private PictureName upload(int number) {
    var name = PictureName.of(new byte[] {(byte) number}, 300, 200, PictureFormat.JPG);
    pictures.add(relay, name, Map.of(300, new byte[] {(byte) number}));
    return name;
  }

  private Set<PictureName> names() {
    return pictures.list(relay).stream().map(StoredPicture::name).collect(Collectors.toSet());
  }

  private void publish(String title, String text, @Nullable PictureName lead) {
    publish(title, text, List.of(), lead);
  }

  private void publish(
      String title, String text, List<AuthorDraft> authors, @Nullable PictureName lead) {
    var category = DomainSamples.relay(relay).categories().getFirst().name();
    var picture =
        lead == null
            ? null
            : new PostDraft.PictureDraft(lead.path(relay), null, true, null, null, null);
    var draft =
        new PostDraft(title, "2026-02-01", category, "Kort.", authors, text, null, null)
            .withPicture(picture);
    assertInstanceOf(
        PublicationOutcome.Done.class, new Publisher(books, books, clock).publish(relay, draft));
  }
}
