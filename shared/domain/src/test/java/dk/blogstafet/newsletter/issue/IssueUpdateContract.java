package dk.blogstafet.newsletter.issue;

import static dk.blogstafet.newsletter.NewsletterSamples.NOW;
import static dk.blogstafet.newsletter.issue.IssueSamples.cut;
import static dk.blogstafet.newsletter.issue.IssueSamples.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The contract of [Issues] for an [IssueUpdate]: it is stored completely, or not at all if a part
/// conflicts.
public abstract class IssueUpdateContract {
  private final RelayId relay = DomainSamples.relayId();
  private final Issue issue = cut(key(relay, "2026-W47"));
  private final Issue sending = issue.next().moved(IssueState.SENDING);
  private final IssueBatch batch = new IssueBatch(issue.key(), 1, IssueSamples.readers(2));
  private final DeliveryRecord line = IssueSamples.line(issue.key(), 1, 1);

  /// Returns the adapter under test.
  protected abstract Issues issues();

  @Test
  void storesAllOfAnUpdate() {
    var mailing = RelayMailing.none(relay).automatic(false);
    var site = issues().overview().site().released(NOW, issues().origin());

    store(
        IssueUpdate.of(issue)
            .with(mailing)
            .with(site)
            .with(batch)
            .with(new IssueUpdate.LedgerChange(Optional.empty(), line)));

    assertEquals(Optional.of(issue), issues().find(issue.key()));
    assertEquals(mailing, issues().overview().of(relay));
    assertEquals(site, issues().overview().site());
    assertEquals(Optional.of(batch), issues().batch(issue.key(), 1));
    assertEquals(Optional.of(line), issues().line(line.key()));
  }

  @Test
  void rejectsAnOutdatedIssue() {
    assertNothingOf(IssueUpdate.of(sending));
    store(IssueUpdate.of(issue));

    assertNothingOf(IssueUpdate.of(issue));
    assertNothingOf(IssueUpdate.of(sending.next()));
    store(IssueUpdate.of(sending));
    assertNothingOf(IssueUpdate.of(issue));
    assertNothingOf(IssueUpdate.of(issue.next().moved(IssueState.STOPPED)));

    assertEquals(Optional.of(sending), issues().find(issue.key()));
    assertTrue(issues().overview().open().contains(issue.key()));
  }

  @Test
  void rejectsAnOutdatedStateOfARelay() {
    var first = RelayMailing.none(relay).automatic(false);
    var then = first.cut(issue.key(), NOW);
    var update = IssueUpdate.of(issue);

    assertFalse(issues().update(update.with(then)));
    store(IssueUpdate.of(first));
    assertFalse(issues().update(update.with(first)));
    store(IssueUpdate.of(then));
    assertFalse(issues().update(update.with(then)));
    assertFalse(issues().update(update.with(first)));

    assertEquals(then, issues().overview().of(relay));
    assertEquals(Optional.empty(), issues().find(issue.key()));
  }

  @Test
  void rejectsAnOutdatedStateOfTheSite() {
    var seen = issues().overview().site();
    var restored = seen.restored(NOW);
    store(IssueUpdate.of(restored));

    assertNothingOf(IssueUpdate.of(issue).with(restored));
    assertNothingOf(IssueUpdate.of(issue).with(seen.released(NOW, issues().origin())));
    var released = restored.released(NOW, issues().origin());
    assertNothingOf(IssueUpdate.of(issue).with(released.released(NOW, issues().origin())));
    store(IssueUpdate.of(released));

    assertEquals(released, issues().overview().site());
    assertEquals(Optional.empty(), issues().find(issue.key()));
  }

  @Test
  void addsAndFinishesABatchOnce() {
    var other = new IssueBatch(issue.key(), 1, IssueSamples.readers(3));
    assertFalse(issues().update(IssueUpdate.of(issue).with(batch.done())));
    store(IssueUpdate.of(issue).with(batch));

    assertFalse(issues().update(IssueUpdate.of(sending).with(other)));
    store(IssueUpdate.of(sending).with(batch.done()));
    assertFalse(issues().update(IssueUpdate.of(sending.next()).with(batch.done())));
    assertFalse(issues().update(IssueUpdate.of(sending.next()).with(other)));

    assertEquals(Optional.of(batch.done()), issues().batch(issue.key(), 1));
    assertEquals(Optional.of(sending), issues().find(issue.key()));
  }

  @Test
  void replacesALineOnlyAsItWasRead() {
    var bounced = line.withBounce();
    var both = bounced.withComplaint();
    assertTrue(issues().add(line));
    store(IssueUpdate.of(issue));

    assertNothingOf(with(Optional.empty(), bounced));
    assertNothingOf(with(Optional.of(bounced), both));
    store(with(Optional.of(line), bounced));
    assertFalse(issues().update(with(Optional.of(line), line.withComplaint())));
    store(IssueSamples.change(Optional.of(bounced), both));

    assertEquals(Optional.of(both), issues().line(line.key()));
    assertEquals(Optional.of(sending), issues().find(issue.key()));
  }

  @Test
  void comparesAllOfALine() {
    assertTrue(issues().add(line));
    var others =
        List.of(
            new DeliveryRecord(
                line.key(), DeliveryState.UNKNOWN, line.code(), NOW, line.detail(), false, false),
            new DeliveryRecord(line.key(), line.state(), "", NOW, line.detail(), false, false),
            line.settled(line.detail(), NOW.plusMillis(1)),
            line.settled("", NOW),
            line.withBounce(),
            line.withComplaint());

    for (var seen : others) {
      assertFalse(issues().update(IssueSamples.change(Optional.of(seen), seen.withBounce())));
    }

    assertEquals(Optional.of(line), issues().line(line.key()));
  }

  @Test
  void keepsOneOfManyConcurrentVersions() throws Exception {
    store(IssueUpdate.of(issue));
    var stored = 0;
    try (var crowd = Executors.newFixedThreadPool(10)) {
      var calls =
          IntStream.range(0, 10)
              .mapToObj(it -> issue.next().with(new IssueCounts(it, 0, 0, 0, 0, 0)))
              .<Callable<Boolean>>map(it -> () -> issues().update(IssueUpdate.of(it)))
              .toList();
      for (var call : crowd.invokeAll(calls)) {
        stored += call.get() ? 1 : 0;
      }
    }

    assertEquals(1, stored);
    assertEquals(2, issues().find(issue.key()).orElseThrow().version());
  }

  @Test
  void countsConcurrentChanges() throws Exception {
    store(IssueUpdate.of(issue));
    try (var crowd = Executors.newFixedThreadPool(8)) {
      var calls = IntStream.range(0, 24).<Callable<Boolean>>mapToObj(_ -> this::count).toList();
      for (var call : crowd.invokeAll(calls)) {
        call.get();
      }
    }

    assertEquals(24, issues().find(issue.key()).orElseThrow().counts().sent());
  }

  private boolean count() {
    for (var done = false; !done; ) {
      var seen = issues().find(issue.key()).orElseThrow();
      var then = seen.next().with(seen.counts().plus(DeliveryState.SENT));
      done = issues().update(IssueUpdate.of(then));
    }
    return true;
  }

  private IssueUpdate with(Optional<DeliveryRecord> seen, DeliveryRecord then) {
    return IssueUpdate.of(sending).with(new IssueUpdate.LedgerChange(seen, then));
  }

  private void store(IssueUpdate update) {
    assertTrue(issues().update(update));
  }

  /// Asserts that an update is rejected, including a relay's state and a batch that have no
  /// conflict.
  private void assertNothingOf(IssueUpdate update) {
    var other = RelayMailing.none(DomainSamples.relayId()).automatic(false);
    var along = new IssueBatch(key(other.relay(), "2026-W47"), 1, IssueSamples.readers(1));

    assertFalse(issues().update(update.with(other).with(along)));

    assertEquals(RelayMailing.none(other.relay()), issues().overview().of(other.relay()));
    assertEquals(Optional.empty(), issues().batch(along.issue(), 1));
  }
}
