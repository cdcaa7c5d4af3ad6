package dk.blogstafet.aws.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.aws.RequestMeter;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorRole;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.OrcidId;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.change.Publisher;
import dk.blogstafet.relay.change.RelayChangeWriter;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The largest possible rows, and what fits a page of a query.
final class RowSizesTest {
  private static final Category CATEGORY = new Category("æ".repeat(40));
  private static final Instant AT = Instant.parse("2026-02-03T04:05:06.789Z");
  private static final RequestMeter METER = new RequestMeter();
  private static TestDatabase database;

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.start().heardBy(METER);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void keepsTheLongestHeadlineWithinOneReadUnit() {
    var relay = new RelayId("r".repeat(80));
    var post = longest(Integer.MAX_VALUE);
    database.relays().open(DomainSamples.relay(relay));
    record(RelaySnapshot.opening(DomainSamples.relay(relay)), List.of(new PostChange.Add(post)));
    var listed = PostTableKeys.listed(PostListId.of(relay, CATEGORY), post.post().position());
    METER.reset();

    var reader = new TableReader(database.client(), TestDatabase.TABLE).get(listed).orElseThrow();

    assertEquals(post.post(), PostRow.readPost(reader));
    assertEquals("1 GetItem, 1 units", METER.read());
  }

  @Test
  void storesTheLongestText() {
    var snapshot = RelaySnapshot.opening(DomainSamples.relay(DomainSamples.relayId()));
    database.relays().open(snapshot.relay());
    var post =
        DomainSamples.post(
            1, "2015-05-11", DomainSamples.LEDELSE, new PostBody.MarkdownText("🌉".repeat(60_000)));

    record(snapshot, List.of(new PostChange.Add(post)));

    assertEquals(List.of(post), database.posts().findPublished(snapshot.id(), List.of(post.id())));
  }

  @Test
  void storesTheLongestTextWithAllCorrections() {
    var snapshot = RelaySnapshot.opening(DomainSamples.relay(DomainSamples.relayId()));
    database.relays().open(snapshot.relay());
    var body = new PostBody.MarkdownText("🌉".repeat(60_000));
    var told = new Correction(Correction.CorrectionKind.CLARIFICATION, AT, "🌉".repeat(300));
    var post = DomainSamples.post(1, "2015-05-11", DomainSamples.LEDELSE, body);
    for (var number = 1; number < Post.CORRECTIONS; number++) {
      post = post.corrected(post.post().metadata(), body, told);
    }
    snapshot = record(snapshot, List.of(new PostChange.Add(post)));
    var step = new PostChange.Correct(post, post.post().metadata(), body, told);

    record(snapshot, List.of(step));

    assertEquals(
        List.of(step.post()), database.posts().findPublished(snapshot.id(), List.of(post.id())));
    assertEquals(List.of(post), database.posts().versions(snapshot.id(), post.id()));
  }

  @Test
  void readsOnBeyondOnePageOfAQuery() {
    var snapshot = RelaySnapshot.opening(DomainSamples.relay(DomainSamples.relayId()));
    database.relays().open(snapshot.relay());
    for (var first = 1; first < 300; first += Publisher.BATCH) {
      var legs = IntStream.range(first, first + Publisher.BATCH);
      snapshot =
          record(
              snapshot,
              legs.<PostChange>mapToObj(leg -> new PostChange.Add(longest(leg))).toList());
    }
    METER.reset();

    var year = database.posts().year(snapshot.listId(), 2015);
    var most = database.posts().newest(snapshot.listId(), Optional.empty(), 290);

    assertEquals(300, year.size());
    assertEquals(new Leg(300), year.getLast().leg());
    assertEquals(290, most.size());
    assertEquals(new Leg(11), most.getLast().leg());
    assertEquals(4, METER.queries());
  }

  /// Returns a post with the maximum bytes of summary and correction, and the maximum number of
  /// authors, with the longest possible id.
  private static Post longest(int leg) {
    var author =
        new Author(
            "n".repeat(40),
            "t".repeat(30),
            "w".repeat(20),
            Optional.of(AuthorRole.PRACTITIONER),
            "b".repeat(21),
            Optional.of(URI.create("https://example.org/aaaaaaaaaa")),
            Optional.of(new OrcidId("0000-0002-1825-0097")),
            PictureName.parse("0123456789abcdef0123456789abcdef-1600x2400.jpg"));
    var metadata =
        new PostMetadata(
            "å".repeat(160),
            LocalDate.parse("2015-05-11"),
            CATEGORY,
            "å".repeat(290),
            Collections.nCopies(8, author),
            "b".repeat(200),
            Optional.empty());
    var post =
        new PostSummary(
            new PostId("p".repeat(70) + leg),
            new Leg(leg),
            metadata,
            999_999,
            Optional.of(AT),
            AT,
            Optional.of(
                new Correction(Correction.CorrectionKind.CLARIFICATION, AT, "å".repeat(300))),
            true);
    return new Post(post, PostBody.NONE);
  }

  private static RelaySnapshot record(RelaySnapshot snapshot, List<PostChange> changes) {
    var writer = new RelayChangeWriter(database.relays(), database.posts());
    var result = writer.commit(snapshot, changes, RenewalHint.DONE);
    return assertInstanceOf(CommitResult.Done.class, result).snapshot();
  }
}
