package dk.blogstafet.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.Body;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.Headline;
import dk.blogstafet.relay.Ledger;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Pace;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Publisher;
import dk.blogstafet.relay.Recorded;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Samples;
import dk.blogstafet.relay.Side;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Step;
import dk.blogstafet.relay.Track;
import dk.blogstafet.relay.WholePost;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The largest rows there can be, and what fits a page of a query.
final class SizesTest {
  private static final Category CATEGORY = new Category("æ".repeat(40));
  private static final Instant AT = Instant.parse("2026-02-03T04:05:06.789Z");
  private static final Meter METER = new Meter();
  private static Database database;

  @BeforeAll
  static void start() throws IOException {
    database = Database.start().heardBy(METER);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void keepsTheLongestHeadlineWithinOneReadUnit() {
    var relay = new RelayId("r".repeat(80));
    var post = longest(Integer.MAX_VALUE);
    database.relays().open(Samples.relay(relay));
    record(Standing.opening(Samples.relay(relay)), List.of(new Step.Add(post)));
    var listed = Keys.listed(Track.of(relay, CATEGORY), post.post().place());
    METER.reset();

    var row = new Table(database.client(), Database.TABLE).get(listed).orElseThrow();

    assertEquals(post.post(), PostRow.readPost(row));
    assertEquals("1 GetItem, 1 units", METER.read());
  }

  @Test
  void takesTheLongestTextThereCanBe() {
    var standing = Standing.opening(Samples.relay(Samples.relayId()));
    database.relays().open(standing.relay());
    var post =
        Samples.post(1, "2015-05-11", Samples.LEDELSE, new Body.Written("🌉".repeat(60_000)));

    record(standing, List.of(new Step.Add(post)));

    assertEquals(List.of(post), database.posts().whole(standing.id(), List.of(post.id())));
  }

  @Test
  void takesTheLongestTextWithAllCorrectionsThereCanBe() {
    var standing = Standing.opening(Samples.relay(Samples.relayId()));
    database.relays().open(standing.relay());
    var body = new Body.Written("🌉".repeat(60_000));
    var told = new Correction(Correction.Kind.CLARIFICATION, AT, "🌉".repeat(300));
    var post = Samples.post(1, "2015-05-11", Samples.LEDELSE, body);
    for (var number = 1; number < WholePost.CORRECTIONS; number++) {
      post = post.corrected(post.post().headline(), body, told);
    }
    standing = record(standing, List.of(new Step.Add(post)));
    var step = new Step.Correct(post, post.post().headline(), body, told);

    record(standing, List.of(step));

    assertEquals(List.of(step.post()), database.posts().whole(standing.id(), List.of(post.id())));
    assertEquals(List.of(post), database.posts().versions(standing.id(), post.id()));
  }

  @Test
  void readsOnBeyondOnePageOfAQuery() {
    var standing = Standing.opening(Samples.relay(Samples.relayId()));
    database.relays().open(standing.relay());
    for (var first = 1; first < 300; first += Publisher.BATCH) {
      var legs = IntStream.range(first, first + Publisher.BATCH);
      standing = record(standing, legs.<Step>mapToObj(leg -> new Step.Add(longest(leg))).toList());
    }
    METER.reset();

    var year = database.posts().year(standing.track(), 2015);
    var most = database.posts().newest(standing.track(), Optional.empty(), 290);

    assertEquals(300, year.size());
    assertEquals(new Leg(300), year.getLast().leg());
    assertEquals(290, most.size());
    assertEquals(new Leg(11), most.getLast().leg());
    assertEquals(4, METER.queries());
  }

  /// As many bytes as a headline and a sentence may have, in as many authors as it may have, with
  /// the longest name there is.
  private static WholePost longest(int leg) {
    var author =
        new Author("n".repeat(40), "t".repeat(60), "w".repeat(60), Optional.of(Side.PRACTITIONER));
    var headline =
        new Headline(
            "å".repeat(160),
            LocalDate.parse("2015-05-11"),
            CATEGORY,
            "å".repeat(610),
            Collections.nCopies(8, author));
    var post =
        new Post(
            new PostId("p".repeat(70) + leg),
            new Leg(leg),
            headline,
            999_999,
            AT,
            Optional.of(new Correction(Correction.Kind.CLARIFICATION, AT, "å".repeat(300))));
    return new WholePost(post, Body.NONE);
  }

  private static Standing record(Standing standing, List<Step> steps) {
    var ledger = new Ledger(database.relays(), database.posts());
    var recorded = ledger.record(standing, steps, Pace.DONE);
    return assertInstanceOf(Recorded.Done.class, recorded).standing();
  }
}
