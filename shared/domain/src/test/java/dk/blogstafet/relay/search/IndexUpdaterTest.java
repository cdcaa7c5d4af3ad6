package dk.blogstafet.relay.search;

import static dk.blogstafet.relay.search.SearchFixture.BRIDGES;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.RandomCases;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.CorrectionDraft;
import dk.blogstafet.relay.change.PostCorrector;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PostPurger;
import dk.blogstafet.relay.change.PostWithdrawer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class IndexUpdaterTest {
  private static final List<String> WORDS =
      List.of("bro", "broen", "ler", "sten", "mørtel", "hænder", "kommune", "å", "Århus");

  private final SearchFixture fixture = new SearchFixture();

  @Test
  void makesTheSameIndexAfterAnyHistoryAsAFreshOne() {
    RandomCases.of(
        60,
        random -> {
          var site = new SearchFixture();
          site.books.open(DomainSamples.relay(new RelayId("veje")));
          for (var steps = 3 + random.nextInt(20); steps > 0; steps--) {
            change(site, random);
            if (random.nextInt(3) == 0) {
              site.updated();
            }
          }
          var index = site.updated();
          var fresh = new MemorySearchIndexes();
          site.updater(fresh).update(Instant.MAX);
          var generation = fresh.pointer().orElseThrow().pointer().generation();

          assertArrayEquals(fresh.find(generation).orElseThrow().bytes(), index.bytes());
        });
  }

  private static void change(SearchFixture site, RandomGenerator random) {
    var relay = random.nextInt(4) == 0 ? new RelayId("veje") : BRIDGES;
    var number = 1 + random.nextInt(8);
    var post = new PostId("bro-" + number);
    var version =
        switch (site.books.find(relay, post)) {
          case PostLookup.PublishedPost(var whole) -> whole.post().version();
          case PostLookup.WithdrawnPost(var whole, _, _) -> whole.post().version();
          case PostLookup.PurgedPost _, PostLookup.NotFound _ -> 0;
        };
    var withdrawer = new PostWithdrawer(site.books, site.books, SearchFixture.CLOCK);
    switch (random.nextInt(7)) {
      case 0 -> withdrawer.withdraw(relay, post, version, "Fortrudt");
      case 1 -> withdrawer.restore(relay, post, version, "Alligevel");
      case 2 ->
          new PostPurger(site.books, site.books, SearchFixture.CLOCK)
              .purge(relay, post, version, "En dom");
      case 3 -> correct(site, relay, post, version, random);
      default -> site.publish(relay, "Bro " + number, text(random));
    }
  }

  private static void correct(
      SearchFixture site, RelayId relay, PostId post, int version, RandomGenerator random) {
    var date = "2026-0" + (1 + random.nextInt(2)) + "-01";
    var draft =
        new PostDraft("Rettet", date, "Velfærd", "Kort", List.of(), text(random), null, null);
    new PostCorrector(site.books, site.books, SearchFixture.CLOCK)
        .correct(relay, post, version, draft, new CorrectionDraft("clarification", "Nu rigtigt."));
  }

  private static String text(RandomGenerator random) {
    var text = new StringBuilder("Om");
    for (var left = random.nextInt(30); left >= 0; left--) {
      text.append(' ').append(RandomCases.oneOf(WORDS, random));
    }
    return text.toString();
  }

  @Test
  void writesNothingWithoutAChange() {
    fixture.publish(BRIDGES, "Ler", null);
    fixture.updated();
    var before = fixture.indexes.pointer();

    var update = fixture.updater().update(Instant.MAX);

    assertEquals(new IndexUpdate.FullyIndexed(0, false), update);
    assertEquals(before, fixture.indexes.pointer());
  }

  @Test
  void keepsTheCurrentAndThePreviousIndex() {
    for (var title : List.of("Et", "To", "Tre", "Fire")) {
      fixture.publish(BRIDGES, title, null);
      fixture.updated();
    }

    assertEquals(
        List.of(3L, 4L),
        fixture.indexes.generations().stream().map(IndexGeneration::number).toList());
  }

  @Test
  void deletesEveryEarlierIndexAfterAPurge() {
    indexAndPurgeAPost();

    var index = fixture.updated();

    assertEquals(1, fixture.indexes.generations().size());
    var text = new String(index.bytes(), StandardCharsets.UTF_8);
    assertTrue(!text.contains("hemmeligt") && text.contains("tekst"));
  }

  @Test
  void deletesWhatACrashLeftAfterAPurge() {
    indexAndPurgeAPost();
    fixture.updated();
    var number = fixture.indexes.generations().getFirst().number();
    fixture.indexes.put(IndexGeneration.after(number - 2), SearchIndex.EMPTY);

    fixture.updated();

    assertEquals(1, fixture.indexes.generations().size());
  }

  @Test
  void deletesEarlierIndexesOfAPurgedPostThatWasWithdrawn() {
    fixture.publish(BRIDGES, "Hemmeligt", null);
    fixture.updated();
    new PostWithdrawer(fixture.books, fixture.books, SearchFixture.CLOCK)
        .withdraw(BRIDGES, new PostId("hemmeligt"), 1, "Fortrudt");
    fixture.updated();
    new PostPurger(fixture.books, fixture.books, SearchFixture.CLOCK)
        .purge(BRIDGES, new PostId("hemmeligt"), 2, "En dom");

    fixture.updated();

    assertEquals(1, fixture.indexes.generations().size());
  }

  @Test
  void retriesAfterALostRaceForThePointer() {
    fixture.publish(BRIDGES, "Et", null);
    var racing = new RacingIndexes(fixture.indexes, fixture.updater());

    var update = fixture.updater(racing).update(Instant.MAX);

    assertEquals(new IndexUpdate.FullyIndexed(0, false), update);
    assertEquals(1, fixture.current().posts().size());
    assertEquals(2, racing.attempts());
  }

  @Test
  void isBusyWhileAnotherProcessHoldsTheLease() {
    var lease = new MemoryIndexLease();
    var now = SearchFixture.CLOCK.instant();
    lease.acquire("other", now.plusSeconds(60), now);
    var books = fixture.books;
    var updater =
        new IndexUpdater(books, books, fixture.indexes, lease, "posts", SearchFixture.CLOCK);

    assertEquals(new IndexUpdate.Busy(), updater.update(Instant.MAX));
    lease.release("other");
    assertEquals(new IndexUpdate.FullyIndexed(0, true), updater.update(Instant.MAX));
  }

  @Test
  void stopsAtTheDeadlineAndContinuesLater() {
    fixture.publish(BRIDGES, "Et", null);

    assertEquals(new IndexUpdate.PartlyIndexed(1), fixture.updater().update(Instant.MIN));
    assertEquals(1, fixture.updated().posts().size());
  }

  @Test
  void buildsAnIndexAgainThatIsGoneOrOfAnotherTable() {
    fixture.publish(BRIDGES, "Et", null);
    fixture.updated();
    fixture.indexes.generations().forEach(fixture.indexes::remove);
    fixture.publish(BRIDGES, "To", null);

    assertEquals(2, fixture.updated().posts().size());
    var seen = fixture.indexes.pointer();
    var then = seen.orElseThrow().pointer();
    var foreign =
        new IndexPointer(then.format(), "other", then.generation(), false, then.revisions());
    fixture.indexes.point(foreign, seen);
    assertEquals(new IndexUpdate.FullyIndexed(2, true), fixture.updater().update(Instant.MAX));
  }

  private void indexAndPurgeAPost() {
    fixture.publish(BRIDGES, "Et", null);
    fixture.updated();
    fixture.publish(BRIDGES, "Hemmeligt", null);
    fixture.updated();
    new PostPurger(fixture.books, fixture.books, SearchFixture.CLOCK)
        .purge(BRIDGES, new PostId("hemmeligt"), 1, "En dom");
  }
}
