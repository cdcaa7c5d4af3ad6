package dk.blogstafet.aws.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.aws.DataDocument;
import dk.blogstafet.aws.RequestMeter;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.relay.ArchivedIssue;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.change.RelayChangeWriter;
import dk.blogstafet.relay.rendering.RenderStates.Lease;
import dk.blogstafet.relay.rendering.RenderStates.RenderProgress;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Measures every access path and compares with `docs/data.md`.
final class AccessPathsTest {
  private final RequestMeter meter = new RequestMeter();

  @Test
  void takeTheRequestsAndUnitsThatTheDocumentationSays() throws IOException {
    var measured = new LinkedHashMap<String, String>();
    try (var database = TestDatabase.start().heardBy(meter)) {
      database.relays().describe(Revision.NONE, DomainSamples.site("Broen"));
      for (var size : List.of(21, 350)) {
        var paths = new MeasuredPaths(database, RelayFilling.of(database, relay(size), size));
        paths.all().forEach((name, path) -> measured.merge(name, meter.of(path), this::beside));
      }
    }

    assertEquals(measured, DataDocument.costs("## Access paths"));
  }

  private static RelayId relay(int posts) {
    return new RelayId("relay-of-" + posts);
  }

  private String beside(String one, String other) {
    return one + " | " + other;
  }

  /// Every access path of the table, with the given relay.
  private record MeasuredPaths(TestDatabase database, RelaySnapshot snapshot) {
    private static final IssueId ISSUE = new IssueId("2026-W48");

    Map<String, Runnable> all() {
      var all = new LinkedHashMap<String, Runnable>();
      var relays = database.relays();
      var posts = database.posts();
      var listId = snapshot.listId();
      var category = PostListId.of(snapshot.id(), DomainSamples.LEDELSE);
      var middle = Optional.of(new PostPosition(LocalDate.parse("2010-01-12"), new Leg(11)));
      all.put("relays.siteSnapshot()", relays::siteSnapshot);
      all.put("relays.find(relay)", () -> relays.find(snapshot.id()));
      all.put("posts.newest(relay, 30)", () -> posts.newest(listId, Optional.empty(), 30));
      all.put("posts.newest(category, 20)", () -> posts.newest(category, Optional.empty(), 20));
      all.put("posts.newest(relay, before, 20)", () -> posts.newest(listId, middle, 20));
      all.put("posts.oldest(relay, after, 100)", () -> posts.oldest(listId, middle, 100));
      all.put("posts.year(relay, 2010)", () -> posts.year(listId, 2010));
      all.put("posts.find(relay, post)", () -> posts.find(snapshot.id(), DomainSamples.id(11)));
      all.put(
          "posts.findPublished(relay, 10 posts)", () -> posts.findPublished(snapshot.id(), ten()));
      all.put(
          "posts.versions(relay, post)", () -> posts.versions(snapshot.id(), DomainSamples.id(11)));
      all.put("posts.idsInUse(relay, 10 ids)", () -> posts.idsInUse(snapshot.id(), fresh()));
      all.put("posts.at(address)", () -> posts.at(RelayFilling.OLD_ADDRESS));
      var first = LocalDate.parse("2010-01-01");
      all.put(
          "posts.withdrawn(relay, a year)",
          () -> posts.withdrawn(snapshot.id(), first, first.plusYears(1)));
      all.put(
          "posts.changes(relay, after, 25)",
          () -> posts.changes(snapshot.id(), snapshot.revision(), 25));
      all.put("issues.commit(issue)", this::archive);
      all.put("relays.commit(add)", this::add);
      all.put("issues.issues(relay)", () -> database.issues().issues(snapshot.id()));
      all.put(
          "issues.find(relay, issue)",
          () -> database.issues().find(snapshot.id(), snapshot.newestIssue().orElseThrow()));
      all.put("renderStates.acquire(relay)", this::take);
      all.put("renderStates.finish(relay)", this::finish);
      all.put("renderStates.progress(relay)", () -> database.renderings().progress(snapshot.id()));
      var post = RelayFilling.post(1).post();
      var author = post.metadata().authors().getFirst().id();
      all.put(
          "authorIndex.add(relay, post)",
          () -> database.authors().add(snapshot.id(), List.of(post)));
      all.put(
          "authorIndex.newest(relay, author, 100)",
          () -> database.authors().newest(snapshot.id(), author, Optional.empty(), 100));
      return all;
    }

    private void add() {
      var step = new PostChange.Add(RelayFilling.post(snapshot.legs() + 1));
      new RelayChangeWriter(database.relays(), database.posts())
          .commit(snapshot.withIssue(ISSUE), List.of(step), RenewalHint.DONE);
    }

    private void archive() {
      var issue = new ArchivedIssue(ISSUE, DomainSamples.STORED, ten());
      database.issues().commit(snapshot, issue);
    }

    private void take() {
      database.renderings().acquire(snapshot.id(), lease(), DomainSamples.STORED);
    }

    private void finish() {
      var progress = new RenderProgress(17, "build-1", Optional.empty());
      database.renderings().finish(snapshot.id(), lease(), progress, DomainSamples.STORED);
    }

    private static Lease lease() {
      return new Lease("one", DomainSamples.STORED.plusSeconds(60));
    }

    private static List<PostId> ten() {
      return IntStream.rangeClosed(1, 10).mapToObj(DomainSamples::id).toList();
    }

    private static List<PostId> fresh() {
      return IntStream.rangeClosed(1, 10).mapToObj(it -> new PostId("ny-" + it)).toList();
    }
  }
}
