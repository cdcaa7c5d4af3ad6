package dk.blogstafet.newsletter.issue;

import static dk.blogstafet.newsletter.NewsletterSamples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.IssueId;
import java.time.Instant;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The contract of [IssueLog].
public abstract class IssueLogContract {
  private final IssueKey issue = new IssueKey(DomainSamples.relayId(), new IssueId("2026-W48"));

  /// Returns the adapter under test.
  protected abstract IssueLog log();

  @Test
  void addsAnIssue() {
    assertEquals(NOW, log().add(issue, NOW));
  }

  @Test
  void acceptsTheSameIssueAgain() {
    log().add(issue, NOW);

    assertEquals(NOW, log().add(issue, NOW));
  }

  @Test
  void keepsWhenAnIssueWasFirstCut() {
    log().add(issue, NOW);

    assertEquals(NOW, log().add(issue, NOW.plusMillis(1)));
    assertEquals(NOW, log().add(issue, NOW.minusSeconds(60)));
  }

  @Test
  void keepsIssuesApart() {
    log().add(issue, NOW);
    var next = new IssueKey(issue.relay(), new IssueId("2026-W49"));
    var other = new IssueKey(DomainSamples.relayId(), issue.id());

    assertEquals(Instant.EPOCH, log().add(next, Instant.EPOCH));
    assertEquals(NOW.plusMillis(1), log().add(other, NOW.plusMillis(1)));
  }

  @Test
  void tellsAllConcurrentWritersTheSame() throws Exception {
    var told = new HashSet<Instant>();
    try (var crowd = Executors.newFixedThreadPool(10)) {
      var calls =
          IntStream.range(0, 10)
              .<Callable<Instant>>mapToObj(it -> () -> log().add(issue, NOW.plusMillis(it)))
              .toList();
      for (var call : crowd.invokeAll(calls)) {
        told.add(call.get());
      }
    }

    assertEquals(1, told.size());
  }
}
