package dk.blogstafet.relay.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The legs and slugs of published posts.
final class SlugAllocatorTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private final RelayId id = new RelayId("broer");
  private final MemoryRelayStore books = new MemoryRelayStore();
  private final Publisher publisher = new Publisher(books, books, CLOCK);

  @BeforeEach
  void openTheRelay() {
    books.open(DomainSamples.relay(id));
  }

  @Test
  void allocatesLegsByDateAndThenByDraft() {
    var drafts =
        List.of(
            draft("C", "2015-05-11"),
            draft("A", "2013-01-18"),
            draft("D", "2015-05-11"),
            draft("B", "2014-02-02"));

    var done = settled(publisher.publish(id, drafts, RenewalHint.DONE));

    assertEquals(List.of(3, 1, 4, 2), legs(done));
    assertEquals(new Revision(2), done.revision());
  }

  @Test
  void continuesAfterTheLastLegForAnOlderDate() {
    publisher.publish(id, draft("Ny", "2026-03-01"));

    var done = settled(publisher.publish(id, draft("Gammel", "2013-01-18")));

    assertEquals(List.of(2), legs(done));
    assertEquals("Ny", books.find(id).orElseThrow().newest().orElseThrow().title());
  }

  @Test
  void numbersSlugsInUse() {
    publisher.publish(id, draft("Bro", "2026-03-01"));

    var done =
        settled(
            publisher.publish(
                id,
                List.of(draft("Bro!", "2026-03-01"), draft("Bro?", "2026-03-01")),
                RenewalHint.DONE));

    assertEquals(List.of("bro-2", "bro-3"), slugs(done));
  }

  @Test
  void numbersSlugsBeyondTheFirstCandidates() {
    for (var day = 1; day <= 12; day++) {
      publisher.publish(id, draft("Bro", "2026-01-" + (day + 10)));
    }

    var done = settled(publisher.publish(id, draft("Bro", "2026-03-01")));

    assertEquals(List.of("bro-13"), slugs(done));
  }

  @Test
  void usesTheEditorsSlug() {
    var draft = withSlug("Bro", "min-bro");

    assertEquals(List.of("min-bro"), slugs(settled(publisher.publish(id, draft))));
    assertEquals(
        List.of("min-bro-2"), slugs(settled(publisher.publish(id, withSlug("Ny bro", "min-bro")))));
  }

  @Test
  void namesAPostByItsLegWithoutALatinTitle() {
    var done = settled(publisher.publish(id, draft("橋", "2026-03-01")));

    assertEquals(List.of("indlaeg-1"), slugs(done));
  }

  private static PublicationOutcome.Done settled(PublicationOutcome publication) {
    return assertInstanceOf(PublicationOutcome.Done.class, publication);
  }

  private static List<Integer> legs(PublicationOutcome.Done done) {
    return done.results().stream().map(result -> whole(result).post().leg().number()).toList();
  }

  private static List<String> slugs(PublicationOutcome.Done done) {
    return done.results().stream().map(result -> whole(result).id().slug()).toList();
  }

  private static PostDraft draft(String title, String date) {
    return PostDraft.ofTeaser(title, date, "Ledelse", "Om bro");
  }

  private static PostDraft withSlug(String title, @Nullable String slug) {
    return new PostDraft(title, "2026-03-01", "Ledelse", "Om bro", List.of(), null, null, slug);
  }

  private static Post whole(PublicationOutcome.DraftResult result) {
    return assertInstanceOf(PublicationOutcome.Published.class, result).whole();
  }
}
