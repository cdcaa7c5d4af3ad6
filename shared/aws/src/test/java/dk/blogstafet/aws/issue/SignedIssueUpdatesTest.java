package dk.blogstafet.aws.issue;

import static dk.blogstafet.editing.EditorSamples.act;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.FaultMode;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.ActionType;
import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.StaleActionException;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.newsletter.issue.Issue;
import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssueSamples;
import dk.blogstafet.newsletter.issue.IssueState;
import dk.blogstafet.newsletter.issue.IssueUpdate;
import dk.blogstafet.newsletter.issue.RelayMailing;
import dk.blogstafet.relay.DomainSamples;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(FaultMode.class)
class SignedIssueUpdatesTest {
  private static final InstantSource CLOCK = InstantSource.fixed(EditorSamples.NOW);

  private static TestDatabase database;

  private final TestDatabase troubled;
  private final IssueKey key = IssueSamples.key(DomainSamples.relayId(), "2026-W47");

  SignedIssueUpdatesTest(FaultMode mode) {
    troubled = database.in(mode);
  }

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void storesAChangeWithItsReceiptAndAuditEntry() {
    var act = act(trusted());
    var then = IssueSamples.cut(key);
    var result = result(then);

    var isStored = troubled.signedIssueUpdates().update(act, IssueUpdate.of(then), result);

    assertTrue(isStored);
    assertEquals(Optional.of(then), troubled.issues(CLOCK).find(key));
    assertTrue(troubled.issues(CLOCK).overview().open().contains(key));
    var editors = troubled.editors(CLOCK);
    var receipt = editors.lookup(act.idempotencyKey()).receipt().orElseThrow();
    assertEquals(result, receipt.result());
    var entry = editors.auditEntries(result.chain(), 0, 10).getFirst();
    assertEquals(List.of(result, "", ""), List.of(entry.result(), entry.before(), entry.after()));
  }

  @Test
  void storesNothingTwice() {
    var act = act(trusted());
    var updates = troubled.signedIssueUpdates();
    updates.update(act, IssueUpdate.of(IssueSamples.cut(key)), result(IssueSamples.cut(key)));
    var then = stopped();

    assertThrows(
        StaleActionException.class, () -> updates.update(act, IssueUpdate.of(then), result(then)));
    assertEquals(1, troubled.issues(CLOCK).find(key).orElseThrow().version());
  }

  @Test
  void closesAStoppedIssueTogetherWithItsRelaysState() {
    var updates = troubled.signedIssueUpdates();
    updates.update(
        act(trusted()), IssueUpdate.of(IssueSamples.cut(key)), result(IssueSamples.cut(key)));

    var stale = updates.update(act(trusted()), stop(2), result(stopped()));
    var done = updates.update(act(trusted()), stop(1), result(stopped()));

    assertFalse(stale);
    assertTrue(done);
    assertFalse(troubled.issues(CLOCK).overview().open().contains(key));
    assertEquals(2, troubled.editors(CLOCK).auditEntries("relay/" + key.relay(), 0, 10).size());
  }

  /// Returns the stop of the issue with a version of its relay's state.
  private IssueUpdate stop(int version) {
    var relay = new RelayMailing(key.relay(), true, Map.of(), version);
    return new IssueUpdate(
        Optional.of(stopped()),
        Optional.of(relay),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Issue stopped() {
    var cut = IssueSamples.cut(key);
    return new Issue(
        key,
        IssueState.STOPPED,
        cut.content(),
        cut.audience(),
        cut.counts(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        2);
  }

  private static ActionResult result(Issue then) {
    var version = then.version();
    return ActionResult.ofIssue(
        ActionType.STOP_ISSUE, then.key().relay(), then.key().id(), version - 1, version);
  }

  private EditorKey trusted() {
    var key = EditorSamples.key();
    troubled.editors(CLOCK).trust(key);
    return key;
  }
}
