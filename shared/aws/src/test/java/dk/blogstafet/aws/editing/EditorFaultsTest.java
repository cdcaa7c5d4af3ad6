package dk.blogstafet.aws.editing;

import static dk.blogstafet.editing.EditorSamples.NOW;
import static dk.blogstafet.editing.EditorSamples.act;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.aws.LostResponses;
import dk.blogstafet.aws.TestDatabase;
import dk.blogstafet.aws.TransactionConflicts;
import dk.blogstafet.editing.ActionResult;
import dk.blogstafet.editing.AuditChain;
import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.KeyChange;
import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.StaleActionException;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.ChangeRefusal;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.change.PublicationOutcome;
import dk.blogstafet.relay.change.Publisher;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Actions whose response is lost, or whose rows another process writes.
final class EditorFaultsTest {
  private static final Clock CLOCK = Clock.fixed(NOW, DanishTime.ZONE);
  private static TestDatabase database;

  private final EditorKey key = EditorSamples.key();
  private final RelayId relay = DomainSamples.relayId();

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void trust() {
    database.editors(CLOCK).trust(key);
    database.relays().open(DomainSamples.relay(relay));
  }

  @Test
  void storesOnceThoughTheAnswerToTheTransactionGetsLost() {
    var act = act(key);
    var fresh = EditorSamples.key();
    var lossy = database.over(LostResponses.ofTransactions(1));

    assertInstanceOf(PublicationOutcome.Done.class, publish(lossy, act));
    lossy.editors(CLOCK).change(act(key), KeyChange.add(fresh));
    database
        .over(LostResponses.ofTransactions(1))
        .editors(CLOCK)
        .recordReceipt(act(key), ActionResult.ofUnchangedSite(1));

    assertPublishedOnce();
    assertTrue(database.editors(CLOCK).lookup(act.idempotencyKey()).receipt().isPresent());
    assertEquals(Optional.of(fresh), database.editors(CLOCK).find(fresh.id()));
  }

  @Test
  void publishesAgainAfterConflicts() {
    var conflicts = new TransactionConflicts(3);

    var outcome = publish(database.heardBy(conflicts), act(key));

    assertInstanceOf(PublicationOutcome.Done.class, outcome);
    assertEquals(4, conflicts.transactions());
    assertPublishedOnce();
  }

  @Test
  void storesNothingAfterRepeatedConflicts() {
    var act = act(key);

    var outcome = publish(database.heardBy(new TransactionConflicts(Integer.MAX_VALUE)), act);

    assertEquals(new ChangeRefusal.Busy(), outcome);
    assertEquals(0, database.relays().find(relay).orElseThrow().legs());
    assertEquals(Optional.empty(), database.editors(CLOCK).lookup(act.idempotencyKey()).receipt());
    assertEquals(List.of(), database.editors(CLOCK).auditEntries("relay/" + relay, 0, 9));
  }

  @Test
  void looksAgainAfterAConflictOverKeysOrReceipts() {
    var act = act(key);
    var editors = database.heardBy(new TransactionConflicts(2)).editors(CLOCK);
    var change = KeyChange.add(EditorSamples.key());

    assertThrows(StaleActionException.class, () -> editors.change(act, change));
    assertThrows(
        StaleActionException.class,
        () -> editors.recordReceipt(act, ActionResult.ofUnchangedSite(1)));
    editors.change(act, change);

    assertEquals(change.added(), editors.find(change.subject().id()));
  }

  @Test
  void neverSaysThatItTrustsAKeyThatIsNotStored() {
    var fresh = EditorSamples.key();
    var editors = database.heardBy(new TransactionConflicts(1)).editors(CLOCK);

    assertThrows(StaleActionException.class, () -> editors.trust(fresh));
    editors.trust(fresh);

    assertEquals(Optional.of(fresh), editors.find(fresh.id()));
  }

  private PublicationOutcome publish(TestDatabase database, SignedAction act) {
    var draft = PostDraft.ofTeaser("Bro", "2026-03-01", DomainSamples.LEDELSE.name(), "Kort sagt.");
    var relays = database.editors(CLOCK).relays(act);
    return new Publisher(relays, database.posts(), CLOCK).publish(relay, draft);
  }

  private void assertPublishedOnce() {
    var snapshot = database.relays().find(relay).orElseThrow();
    var trail = database.editors(CLOCK).auditEntries("relay/" + relay, 0, 9);
    assertEquals(1, snapshot.counts().total());
    assertEquals(2, snapshot.revision().number());
    assertEquals(1, trail.size());
    assertEquals(Optional.empty(), AuditChain.firstBreak(trail));
  }
}
