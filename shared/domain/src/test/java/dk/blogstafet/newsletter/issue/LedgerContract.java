package dk.blogstafet.newsletter.issue;

import static dk.blogstafet.newsletter.NewsletterSamples.NOW;
import static dk.blogstafet.newsletter.issue.IssueSamples.key;
import static dk.blogstafet.newsletter.issue.IssueSamples.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.DomainSamples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The contract of [Issues] for the ledger, including expiry, and for the sender's lease.
public abstract class LedgerContract {
  private static final Instant FAR = NOW.plusSeconds(9_999);

  /// The time of the adapter's clock.
  protected Instant now = NOW;

  private final IssueKey issue = key(DomainSamples.relayId(), "2026-W47");
  private final String owner = UUID.randomUUID().toString();
  private final String other = UUID.randomUUID().toString();

  /// Returns the adapter under test.
  protected abstract Issues issues();

  @Test
  void storesAllOfALine() {
    var states = List.of(DeliveryState.values());
    var lines =
        IntStream.range(0, states.size())
            .mapToObj(it ->
                new DeliveryRecord(
                    at(it + 1), states.get(it), "code", NOW, states.get(it).label(), false, false))
            .toList();
    var bare =
        new DeliveryRecord(at(IssueBatch.READERS), DeliveryState.SENT, "", NOW, "", true, true);

    lines.forEach(this::add);
    add(bare);

    assertEquals(Stream.concat(lines.stream(), Stream.of(bare)).toList(), issues().lines(issue, 1));
    assertEquals(Optional.of(bare), issues().line(bare.key()));
    assertEquals(Optional.empty(), issues().line(at(IssueBatch.READERS - 1)));
  }

  @Test
  void returnsTheLinesOfABatchInOrder() {
    var places = IntStream.rangeClosed(1, IssueBatch.READERS).boxed().toList();
    var lines = places.stream().map(it -> line(issue, 10, it)).toList();
    lines.reversed().forEach(this::add);
    add(line(issue, 1, 1));
    add(line(issue, 100, 1));
    add(line(key(issue.relay(), "2026-W46"), 10, 1));
    add(line(key(DomainSamples.relayId(), "2026-W47"), 10, 1));

    assertEquals(lines, issues().lines(issue, 10));
    assertEquals(List.of(), issues().lines(issue, 2));
  }

  @Test
  void addsALineOnce() {
    var first = line(issue, 1, 1);
    add(first);

    assertFalse(issues().add(line(issue, 1, 1)));
    assertFalse(issues().add(first.withBounce()));
    assertTrue(issues().add(first));

    assertEquals(List.of(first), issues().lines(issue, 1));
  }

  @Test
  void addsOneOfManyConcurrentLines() throws Exception {
    var added = together(() -> issues().add(line(issue, 1, 1)));

    assertEquals(1, added);
    assertEquals(1, issues().lines(issue, 1).size());
  }

  @Test
  void ignoresExpiredLines() {
    var first = line(issue, 1, 1);
    add(first);

    now = NOW.plus(DeliveryRecord.TERM).minusSeconds(1);
    assertEquals(List.of(first), issues().lines(issue, 1));
    now = NOW.plus(DeliveryRecord.TERM).plusSeconds(1);
    assertEquals(List.of(), issues().lines(issue, 1));
    assertEquals(Optional.empty(), issues().line(first.key()));
    assertFalse(issues().update(IssueSamples.change(Optional.of(first), first.withBounce())));
  }

  @Test
  void dropsReadersWithoutAnOutcome() {
    var open = new IssueBatch(issue, 1, IssueSamples.readers(2));
    var done = new IssueBatch(issue, 2, IssueSamples.readers(2));
    assertTrue(issues().update(IssueUpdate.of(IssueSamples.cut(issue)).with(open)));
    assertTrue(issues().update(IssueUpdate.of(IssueSamples.cut(issue).next()).with(done)));
    assertTrue(
        issues().update(IssueUpdate.of(IssueSamples.cut(issue).next().next()).with(done.done())));

    now = NOW.plus(IssueBatch.TERM).minusSeconds(1);
    assertEquals(Optional.of(open), issues().batch(issue, 1));
    now = NOW.plus(IssueBatch.TERM).plusSeconds(1);
    assertEquals(Optional.empty(), issues().batch(issue, 1));
    assertEquals(Optional.of(done.done()), issues().batch(issue, 2));
  }

  @Test
  void replacesExpiredLines() {
    var first = line(issue, 1, 1);
    add(first);
    add(line(issue, 1, 2));
    now = NOW.plus(DeliveryRecord.TERM).plusSeconds(1);

    var added = line(issue, 1, 1).settled("later", now);
    var changed = line(issue, 1, 2).settled("later", now);
    add(added);
    assertTrue(issues().update(IssueSamples.change(Optional.empty(), changed)));

    assertEquals(List.of(added, changed), issues().lines(issue, 1));
  }

  @Test
  void leasesToOneSender() {
    free();

    assertTrue(issues().leaseSender(owner, NOW, NOW.plusMillis(2)));
    assertFalse(issues().leaseSender(other, NOW, NOW.plusMillis(2)));
    assertFalse(issues().leaseSender(other, NOW.plusMillis(1), NOW.plusMillis(3)));
  }

  @Test
  void prolongsASendersOwnLease() {
    free();
    assertTrue(issues().leaseSender(owner, NOW, NOW.plusMillis(2)));

    assertTrue(issues().leaseSender(owner, NOW.plusMillis(1), NOW.plusMillis(4)));
    assertFalse(issues().leaseSender(other, NOW.plusMillis(3), NOW.plusMillis(5)));
    assertTrue(issues().leaseSender(owner, NOW.plusMillis(9), NOW.plusMillis(12)));
  }

  @Test
  void leasesToAnotherSenderWhenTheLeaseEnds() {
    free();
    assertTrue(issues().leaseSender(owner, NOW, NOW.plusMillis(2)));

    assertTrue(issues().leaseSender(other, NOW.plusMillis(2), NOW.plusMillis(4)));
    assertFalse(issues().leaseSender(owner, NOW.plusMillis(3), NOW.plusMillis(5)));
  }

  @Test
  void leasesToOneOfManyConcurrentSenders() throws Exception {
    free();

    assertEquals(1, together(() -> issues().leaseSender(UUID.randomUUID().toString(), NOW, FAR)));
  }

  /// Ends the lease of an earlier test.
  private void free() {
    assertTrue(issues().leaseSender("earlier", FAR, NOW));
  }

  private static int together(Callable<Boolean> deed) throws Exception {
    var count = 0;
    try (var crowd = Executors.newFixedThreadPool(10)) {
      var calls = IntStream.range(0, 10).mapToObj(_ -> deed).toList();
      for (var call : crowd.invokeAll(calls)) {
        count += call.get() ? 1 : 0;
      }
    }
    return count;
  }

  private LedgerKey at(int place) {
    return new LedgerKey(issue, 1, place);
  }

  private void add(DeliveryRecord line) {
    assertTrue(issues().add(line));
  }
}
