package dk.blogstafet.relay.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorId;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.rendering.AuthorIndex.AuthoredPost;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The contract of every adapter of [AuthorIndex]. Each test has its own relay.
public abstract class AuthorIndexContract {
  private static final AuthorId GRY = author("Gry Havregrøn").id();
  private static final AuthorId FINN = author("Finn Fuldkorn").id();

  private final RelayId relay = DomainSamples.relayId();

  protected abstract AuthorIndex index();

  @Test
  void findsNothingOfAnUnknownAuthor() {
    assertEquals(List.of(), index().newest(relay, GRY, Optional.empty(), 10));
  }

  @Test
  void findsThePostsOfEachAuthor() {
    index().add(relay, List.of(post(2, "Gry Havregrøn"), post(10, "gry havregrøn")));
    index().add(relay, List.of(post(3, "Gry Havregrøn", "Finn Fuldkorn"), post(4)));

    assertEquals(indexed(10, 3, 2), index().newest(relay, GRY, Optional.empty(), 10));
    assertEquals(indexed(3), index().newest(relay, FINN, Optional.empty(), 10));
  }

  @Test
  void findsPostsBeforeALeg() {
    IntStream.rangeClosed(1, 5)
        .forEach(leg -> index().add(relay, List.of(post(leg, "Gry Havregrøn"))));

    assertEquals(indexed(5, 4), index().newest(relay, GRY, Optional.empty(), 2));
    assertEquals(indexed(3, 2), index().newest(relay, GRY, Optional.of(new Leg(4)), 2));
    assertEquals(indexed(), index().newest(relay, GRY, Optional.of(new Leg(1)), 2));
  }

  @Test
  void addsAPostOnce() {
    index().add(relay, List.of(post(1, "Gry Havregrøn")));
    index().add(relay, List.of(post(1, "Gry Havregrøn", "Finn Fuldkorn")));

    assertEquals(indexed(1), index().newest(relay, GRY, Optional.empty(), 10));
    assertEquals(indexed(1), index().newest(relay, FINN, Optional.empty(), 10));
  }

  @Test
  void keepsRelaysApart() {
    index().add(relay, List.of(post(1, "Gry Havregrøn")));

    var other = new RelayId(relay.slug() + "-2");
    assertEquals(List.of(), index().newest(other, GRY, Optional.empty(), 10));
  }

  private static List<AuthoredPost> indexed(int... legs) {
    return IntStream.of(legs).mapToObj(leg -> new AuthoredPost(new Leg(leg), id(leg))).toList();
  }

  private static PostId id(int leg) {
    return new PostId("etape-" + leg);
  }

  private static Author author(String name) {
    return new Author(name, "", "", Optional.empty());
  }

  private static PostSummary post(int leg, String... names) {
    var authors = Stream.of(names).map(AuthorIndexContract::author).toList();
    var metadata =
        new PostMetadata(
            "Titel", LocalDate.parse("2026-02-01"), DomainSamples.LEDELSE, "Resumé", authors);
    return new PostSummary(id(leg), new Leg(leg), metadata, Instant.EPOCH);
  }
}
