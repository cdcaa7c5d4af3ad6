package dk.blogstafet.relay.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.change.PublicationOutcome.Published;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Publishing withdrawn and purged posts again.
final class RepublicationTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00.123456Z"), ZoneOffset.UTC);

  private final RelayId id = new RelayId("broer");
  private final MemoryRelayStore books = new MemoryRelayStore();
  private final Publisher publisher = new Publisher(books, books, CLOCK);

  @BeforeEach
  void openTheRelay() {
    books.open(DomainSamples.relay(id));
  }

  @Test
  void doesNotRepublishAWithdrawnPost() {
    var first = settled(publisher.publish(id, draft("Bro", "2026-03-01")));
    publisher.publish(id, draft("En anden bro", "2026-02-01"));
    var post = whole(first).id();
    new PostWithdrawer(books, books, CLOCK).withdraw(id, post, 1, "Fortrudt");

    var again =
        settled(
            publisher.publish(
                id,
                List.of(draft("Bro", "2026-03-01"), draft("Ny", "2026-03-01")),
                RenewalHint.DONE));

    var fate =
        assertInstanceOf(PublicationOutcome.MatchesWithdrawn.class, again.results().getFirst());
    assertEquals("Fortrudt", fate.reason());
    assertEquals(post, fate.whole().id());
    assertInstanceOf(Published.class, again.results().getLast());
    assertEquals(2, books.find(id).orElseThrow().counts().total());
  }

  @Test
  void doesNotRepublishAPurgedPost() {
    var post = whole(settled(publisher.publish(id, draft("Bro", "2026-03-01"))));
    new PostPurger(books, books, CLOCK).purge(id, post.id(), 1, "Ulovligt");

    var again = settled(publisher.publish(id, draft("Bro", "2026-03-01")));
    var other = settled(publisher.publish(id, draft("Bro", "2026-02-28")));

    var fate = assertInstanceOf(PublicationOutcome.MatchesPurged.class, again.results().getFirst());
    assertEquals("Ulovligt", fate.tombstone().reason());
    assertEquals(new PostId("bro-2"), whole(other).id());
  }

  private static PublicationOutcome.Done settled(PublicationOutcome publication) {
    return assertInstanceOf(PublicationOutcome.Done.class, publication);
  }

  private static Post whole(PublicationOutcome.Done done) {
    return assertInstanceOf(Published.class, done.results().getFirst()).whole();
  }

  private static PostDraft draft(String title, String date) {
    return PostDraft.ofTeaser(title, date, "Ledelse", "Om bro");
  }
}
