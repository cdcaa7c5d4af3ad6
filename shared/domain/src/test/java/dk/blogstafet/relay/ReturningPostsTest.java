package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.relay.Publication.Published;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Posts that were taken back, and are handed in again.
final class ReturningPostsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00.123456Z"), ZoneOffset.UTC);

  private final RelayId id = new RelayId("broer");
  private final MemoryBooks books = new MemoryBooks();
  private final Publisher publisher = new Publisher(books, books, CLOCK);

  @BeforeEach
  void openTheRelay() {
    books.open(Samples.relay(id));
  }

  @Test
  void publishesNoPostAgainThatWasWithdrawn() {
    var first = settled(publisher.publish(id, draft("Bro", "2026-03-01")));
    publisher.publish(id, draft("En anden bro", "2026-02-01"));
    var post = whole(first).id();
    new Withdrawer(books, books, CLOCK).withdraw(id, post, 1, "Fortrudt");

    var again =
        settled(
            publisher.publish(
                id, List.of(draft("Bro", "2026-03-01"), draft("Ny", "2026-03-01")), Pace.DONE));

    var fate = assertInstanceOf(Publication.Withdrawn.class, again.fates().getFirst());
    assertEquals("Fortrudt", fate.reason());
    assertEquals(post, fate.whole().id());
    assertInstanceOf(Published.class, again.fates().getLast());
    assertEquals(2, books.find(id).orElseThrow().counts().total());
  }

  @Test
  void publishesNoPostAgainThatWasPurged() {
    var post = whole(settled(publisher.publish(id, draft("Bro", "2026-03-01"))));
    new Purger(books, books, CLOCK).purge(id, post.id(), 1, "Ulovligt");

    var again = settled(publisher.publish(id, draft("Bro", "2026-03-01")));
    var other = settled(publisher.publish(id, draft("Bro", "2026-02-28")));

    var fate = assertInstanceOf(Publication.Purged.class, again.fates().getFirst());
    assertEquals("Ulovligt", fate.remains().reason());
    assertEquals(new PostId("bro-2"), whole(other).id());
  }

  private static Publication.Settled settled(Publication publication) {
    return assertInstanceOf(Publication.Settled.class, publication);
  }

  private static WholePost whole(Publication.Settled settled) {
    return assertInstanceOf(Published.class, settled.fates().getFirst()).whole();
  }

  private static Draft draft(String title, String date) {
    return Draft.ofTeaser(title, date, "Ledelse", "Om bro");
  }
}
