package dk.blogstafet.aws.issue;

import static dk.blogstafet.newsletter.NewsletterSamples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.DataDocument;
import dk.blogstafet.aws.RequestMeter;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.newsletter.MailingMark;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.issue.IssueBatch;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssueSamples;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.RelayMailing;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Measures every access path of issues and compares with `docs/data.md`.
final class IssuePathsTest {
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  private final RequestMeter meter = new RequestMeter();

  @Test
  void takeTheRequestsAndUnitsThatTheDocumentationSays() throws IOException {
    var measured = new LinkedHashMap<String, String>();
    for (var size : List.of(10, 100)) {
      try (var database = TestDatabase.start()) {
        paths(database.heardBy(meter), filled(database, size))
            .forEach((name, path) ->
                measured.merge(name, meter.of(path), (one, other) -> one + " | " + other));
      }
    }

    assertEquals(DataDocument.costs("### What issues cost"), measured);
  }

  @Test
  void readsTheLongestIssueAsTwoUnits() throws IOException {
    try (var database = TestDatabase.start()) {
      var issue = IssueSamples.longest(issue(1));
      assertTrue(database.issues(CLOCK).update(IssueUpdate.of(issue)));

      var issues = database.heardBy(meter).issues(CLOCK);

      assertEquals("1 GetItem, 2 units", meter.of(() -> issues.find(issue.key())));
    }
  }

  /// Adds this many relays, each with an issue. Returns the readers of the last one's first batch,
  /// each with a subscription and a line.
  private static IssueBatch filled(TestDatabase database, int size) {
    var readers = IssueSamples.readers(size);
    var batches =
        IntStream.range(0, size).mapToObj(it -> new IssueBatch(issue(it), 1, readers)).toList();
    batches.forEach(it -> assertTrue(database.issues(CLOCK).update(begin(it))));
    var last = batches.getLast();
    readers.forEach(it -> assertTrue(database.subscribers(CLOCK).update(subscribe(it, last))));
    IntStream.rangeClosed(1, size)
        .mapToObj(it -> IssueSamples.line(last.issue(), 1, it))
        .forEach(it -> assertTrue(database.issues(CLOCK).add(it)));
    return last;
  }

  private static IssueKey issue(int number) {
    return IssueSamples.key(new RelayId("klima-" + number), "2026-W47");
  }

  private static IssueUpdate begin(IssueBatch batch) {
    return new IssueUpdate(
        Optional.of(IssueSamples.cut(batch.issue())),
        Optional.of(new RelayMailing(batch.issue().relay(), true, Map.of(), 1)),
        Optional.empty(),
        Optional.of(batch),
        Optional.empty());
  }

  private static SubscriberUpdate subscribe(SubscriberId reader, IssueBatch batch) {
    return SubscriberUpdate.of(NewsletterSamples.subscription(reader, batch.issue().relay()));
  }

  private static Map<String, Runnable> paths(TestDatabase database, IssueBatch batch) {
    var issues = database.issues(CLOCK);
    var subscribers = database.subscribers(CLOCK);
    var issue = batch.issue();
    var relay = issue.relay();
    var next = new IssueBatch(IssueSamples.key(relay, "2026-W48"), 1, batch.readers());
    var line = IssueSamples.line(next.issue(), 1, 1);
    var mark = Optional.of(MailingMark.of(NOW, issue.id(), "claim"));
    var seen = subscribers.subscriptions(relay, batch.readers().subList(0, 1)).getFirst();
    var all = new LinkedHashMap<String, Runnable>();
    all.put("issues.overview()", issues::overview);
    all.put("issues.find(issue)", () -> issues.find(issue));
    all.put("issues.newest(relay, 10)", () -> issues.newest(relay, 10));
    all.put(
        "issues.update(update)",
        () -> issues.update(IssueUpdate.of(IssueSamples.cut(next.issue()))));
    all.put("issues.batch(issue, number)", () -> issues.batch(issue, 1));
    all.put("issues.line(key)", () -> issues.line(line.key()));
    all.put("issues.lines(issue, batch)", () -> issues.lines(issue, 1));
    all.put("issues.add(line)", () -> issues.add(line));
    all.put("issues.leaseSender(owner)", () -> issues.leaseSender("one", NOW, NOW.plusSeconds(60)));
    all.put(
        "subscribers.subscriptions(relay, readers)",
        () -> subscribers.subscriptions(relay, batch.readers()));
    all.put(
        "subscribers.update(subscription)",
        () -> subscribers.update(SubscriberUpdate.of(seen.withMark(mark))));
    return all;
  }
}
