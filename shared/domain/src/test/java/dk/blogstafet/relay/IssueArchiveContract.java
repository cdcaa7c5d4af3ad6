package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The contract of [IssueArchive].
public abstract class IssueArchiveContract extends RelayStoreContract {
  private static final Instant CUT = Instant.parse("2026-11-30T07:00:01.234Z");

  /// Returns the adapter under test, over the same rows.
  protected abstract IssueArchive archive();

  @Test
  void hasNoIssuesAtFirst() {
    assertEquals(Optional.empty(), open().newestIssue());
    assertEquals(List.of(), archive().issues(id));
    assertEquals(List.of(), archive().issues(DomainSamples.relayId()));
    assertEquals(Optional.empty(), archive().find(id, new IssueId("2026-W48")));
  }

  @Test
  void archivesAnIssueAsAChangeOfItsRelay() {
    var seen =
        record(
            open(), new PostChange.Add(DomainSamples.post(1, "2026-11-24", DomainSamples.LEDELSE)));
    var issue = issue("2026-W48", 3, 2, 1);

    var then = done(archive().commit(seen, issue));

    assertEquals(seen.withIssue(issue.id()), then);
    assertEquals(Optional.of(then), relays().find(id));
    assertEquals(Optional.of(issue.id()), then.newestIssue());
    assertEquals(Optional.of(issue), archive().find(id, issue.id()));
    assertEquals(List.of(issue), archive().issues(id));
    assertEquals(
        List.of(RelayChange.ofIssue(then.revision(), issue.id())),
        posts().changes(id, seen.revision(), 10));
  }

  @Test
  void listsTheLatestDueFirst() {
    var snapshot = open();
    var names = List.of("2026-11", "2026-W49", "2026-12-01", "2026-W48", "2026-11-30", "2025-12");
    for (var name : names) {
      snapshot = done(archive().commit(snapshot, issue(name, 1)));
    }

    var listed = archive().issues(id).stream().map(issue -> issue.id().text()).toList();

    assertEquals(
        List.of("2026-W49", "2026-12-01", "2026-11", "2026-W48", "2026-11-30", "2025-12"), listed);
  }

  @Test
  void storesAnIssueOnce() {
    var issue = issue("2026-11-30", 1);
    var then = done(archive().commit(open(), issue));

    var again = archive().commit(then, issue("2026-11-30", 2));

    assertEquals(new CommitResult.Conflict(), again);
    assertEquals(List.of(issue), archive().issues(id));
    assertEquals(Optional.of(then), relays().find(id));
  }

  @Test
  void storesNothingAfterAConcurrentChange() {
    var seen = open();
    var then =
        record(
            seen, new PostChange.Add(DomainSamples.post(1, "2026-11-24", DomainSamples.LEDELSE)));

    var late = archive().commit(seen, issue("2026-11-30", 1));

    assertEquals(new CommitResult.Conflict(), late);
    assertEquals(List.of(), archive().issues(id));
    assertEquals(Optional.of(then), relays().find(id));
  }

  @Test
  void acceptsOneOfManyConcurrentCommits() throws Exception {
    var seen = open();
    var attempts =
        IntStream.rangeClosed(1, 8)
            .<Callable<CommitResult>>mapToObj(
                post -> () -> archive().commit(seen, issue("2026-11-30", post)))
            .toList();

    var won = new ArrayList<CommitResult>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var attempt : threads.invokeAll(attempts)) {
        won.add(attempt.get());
      }
    }

    assertEquals(1, won.stream().filter(CommitResult.Done.class::isInstance).count());
    assertEquals(1, archive().issues(id).size());
  }

  @Test
  void keepsTheNewestIssueThroughOtherChanges() {
    var archived = done(archive().commit(open(), issue("2026-W48", 1)));
    var first = new PostChange.Add(DomainSamples.post(1, "2026-11-24", DomainSamples.LEDELSE));

    var described = done(relays().describe(record(archived, first), DomainSamples.relay(id)));

    assertEquals(Optional.of(new IssueId("2026-W48")), described.newestIssue());
    assertEquals(Optional.of(described), relays().find(id));
  }

  @Test
  void storesTheLongestIssue() {
    var longest =
        Stream.iterate(1, it -> it + 1)
            .limit(ArchivedIssue.POSTS)
            .map(it -> new PostId("p".repeat(78) + (it + 9)))
            .toList();
    var issue = new ArchivedIssue(new IssueId("2026-W53"), CUT, longest);

    done(archive().commit(open(), issue));

    assertEquals(Optional.of(issue), archive().find(id, issue.id()));
  }

  private static ArchivedIssue issue(String name, int... legs) {
    var posts = IntStream.of(legs).mapToObj(DomainSamples::id).toList();
    return new ArchivedIssue(new IssueId(name), CUT, posts);
  }
}
