package dk.blogstafet.newsletter.issue;

import static dk.blogstafet.newsletter.NewsletterSamples.NOW;
import static dk.blogstafet.newsletter.issue.IssueSamples.cut;
import static dk.blogstafet.newsletter.issue.IssueSamples.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The contract of [Issues] for what is read back. The store may have issues of other relays.
public abstract class IssuesContract {
  private final RelayId relay = DomainSamples.relayId();
  private final IssueKey week = key(relay, "2026-W47");

  /// Returns the adapter under test.
  protected abstract Issues issues();

  @Test
  void hasNothingOfANewRelay() {
    assertEquals(RelayMailing.none(relay), issues().overview().of(relay));
    assertEquals(List.of(), open());
    assertEquals(Optional.empty(), issues().find(week));
    assertEquals(List.of(), issues().newest(relay, 9));
    assertEquals(Optional.empty(), issues().batch(week, 1));
  }

  @Test
  void storesAllOfAnIssueThatWaits() {
    var held = Issue.held(week);

    store(IssueUpdate.of(held));

    assertEquals(Optional.of(held), issues().find(week));
    assertEquals(List.of(held), issues().newest(relay, 9));
    assertEquals(List.of(week), open());
  }

  @Test
  void storesAllOfAnIssueOnItsWay() {
    var first = cut(week);
    var batch = new IssueBatch(week, 1, IssueSamples.readers(3));
    var then =
        first
            .next()
            .moved(IssueState.SENDING)
            .with(
                IssueAudience.NONE
                    .after(Optional.of(batch.readers().getLast()), batch.readers().size())
                    .complete())
            .with(new IssueCounts(1, 2, 3, 4, 5, 6))
            .paused(new IssuePause(IssuePause.PauseReason.COMPLAINTS, NOW.plusMillis(1)))
            .with(Optional.of(new SendObstacle(SendObstacle.DAILY_QUOTA, NOW.plusMillis(2))))
            .goingAhead(NOW.plusMillis(3));

    store(IssueUpdate.of(first));
    store(IssueUpdate.of(then).with(batch));

    assertEquals(Optional.of(then), issues().find(week));
    assertEquals(Optional.of(batch), issues().batch(week, 1));
    assertEquals(Optional.empty(), issues().batch(week, 2));
  }

  @Test
  void storesEveryStateAndPause() {
    var stored = cut(week);
    store(IssueUpdate.of(stored));
    for (var reason : IssuePause.PauseReason.values()) {
      stored = stored.next().paused(new IssuePause(reason, NOW));
      store(IssueUpdate.of(stored));
      assertEquals(Optional.of(stored), issues().find(week));
    }
    for (var state : IssueState.values()) {
      stored = stored.next().resumed().moved(state);
      store(IssueUpdate.of(stored));
      assertEquals(Optional.of(stored), issues().find(week));
    }
  }

  @Test
  void storesTheLongestIssue() {
    var issue = IssueSamples.longest(week);
    var batch = new IssueBatch(week, 1, IssueSamples.readers(IssueBatch.READERS));

    store(IssueUpdate.of(issue).with(batch));

    assertEquals(Optional.of(issue), issues().find(week));
    assertEquals(Optional.of(batch), issues().batch(week, 1));
  }

  @Test
  void dropsTheReadersOfAFinishedBatch() {
    var batch = new IssueBatch(week, 1, IssueSamples.readers(2));
    store(IssueUpdate.of(cut(week)).with(batch));

    store(IssueUpdate.of(cut(week).next()).with(batch.done()));

    assertEquals(Optional.of(batch.done()), issues().batch(week, 1));
  }

  @Test
  void storesAllOfARelaysState() {
    var last =
        Map.of(
            MailFrequency.EACH,
            new RelayMailing.LastIssue(new IssueId("2026-11-18"), NOW, Instant.EPOCH),
            MailFrequency.MONTHLY,
            new RelayMailing.LastIssue(new IssueId("2026-10"), NOW.minusMillis(1), NOW));
    var first = new RelayMailing(relay, false, last, 1);
    var then = first.automatic(true);

    store(IssueUpdate.of(first));
    assertEquals(first, issues().overview().of(relay));
    store(IssueUpdate.of(then));
    assertEquals(then, issues().overview().of(relay));
  }

  @Test
  void storesAllOfTheSitesState() {
    var restored = issues().overview().site().restored(NOW);
    var released = restored.released(NOW.plusMillis(1), issues().origin());

    store(IssueUpdate.of(restored));
    assertEquals(restored, issues().overview().site());
    store(IssueUpdate.of(released));
    assertEquals(released, issues().overview().site());
  }

  @Test
  void listsOpenIssuesInOrderOfRelayAndDueDate() {
    var other = new RelayId(relay.slug() + "-a");
    var keys =
        List.of(
            key(relay, "2026-10"),
            key(relay, "2026-11-08"),
            key(relay, "2026-W45"),
            key(relay, "2026-11-18"),
            key(other, "2026-W01"));
    Stream.of(3, 0, 4, 2, 1).map(keys::get).forEach(it -> store(IssueUpdate.of(cut(it))));

    assertEquals(keys, open());
  }

  @Test
  void listsNoFinalIssuesAsOpen() {
    var day = key(relay, "2026-11-18");
    Stream.of(week, day).forEach(it -> store(IssueUpdate.of(cut(it))));

    store(IssueUpdate.of(cut(week).next().moved(IssueState.SENT)));
    assertEquals(List.of(day), open());
    store(IssueUpdate.of(cut(day).next().moved(IssueState.STOPPED)));
    assertEquals(List.of(), open());
    store(IssueUpdate.of(cut(week).next().moved(IssueState.SENT).next()));
    assertEquals(List.of(), open());
  }

  @Test
  void returnsTheNewestIssuesFirst() {
    var ids = List.of("2026-11-30", "2026-W47", "2026-11-18", "2026-W45", "2026-10");
    var all = ids.stream().map(it -> cut(key(relay, it))).toList();
    Stream.of(2, 0, 4, 1, 3).map(all::get).forEach(it -> store(IssueUpdate.of(it)));
    store(IssueUpdate.of(cut(key(DomainSamples.relayId(), "2026-W47"))));

    assertEquals(all, issues().newest(relay, 100));
    assertEquals(all.subList(0, 2), issues().newest(relay, 2));
  }

  /// Returns the open issues of the relay and of those whose names continue its name.
  private List<IssueKey> open() {
    return issues().overview().open().stream()
        .filter(it -> it.relay().slug().startsWith(relay.slug()))
        .toList();
  }

  private void store(IssueUpdate update) {
    assertTrue(issues().update(update));
  }
}
