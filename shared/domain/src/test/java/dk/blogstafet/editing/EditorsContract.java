package dk.blogstafet.editing;

import static dk.blogstafet.editing.EditorSamples.NOW;
import static dk.blogstafet.editing.EditorSamples.act;
import static dk.blogstafet.relay.DomainSamples.LEDELSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostFingerprint;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.RelayChange;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.RelayStoreContract;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.change.RelayChangeWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The contract of [Editors] for actions on relays: an action is stored completely or not at all.
public abstract class EditorsContract extends RelayStoreContract {
  /// The time of the adapter's clock.
  protected Instant now = NOW;

  /// Returns the adapter under test, over the same rows as the relays.
  protected abstract Editors editors();

  @Test
  void hasNoReceiptOfANewRequest() {
    var lookup = editors().lookup(act(EditorSamples.key()).idempotencyKey());

    assertEquals(new Editors.IdempotencyLookup(Optional.empty(), Optional.empty()), lookup);
  }

  @Test
  void storesAllOfAKey() {
    var relays = Set.of(new RelayId("broer"), new RelayId("skygge-i-byen"));
    var grant = new KeyGrant(Set.of(KeyScope.PUBLISH, KeyScope.CORRECT), false, relays);
    var key = EditorSamples.key(EditorSamples.publicKey(), grant);
    var revoked = EditorSamples.revoked(EditorSamples.key());

    editors().trust(key);
    editors().trust(revoked);

    assertEquals(Optional.of(key), editors().find(key.id()));
    assertEquals(Optional.of(key), editors().lookup(act(key).idempotencyKey()).key());
    assertEquals(Optional.of(revoked), editors().find(revoked.id()));
    assertTrue(editors().keys().containsAll(List.of(key, revoked)));
  }

  @Test
  void trustsAKeyOnlyOnce() {
    var key = trusted();

    editors().trust(EditorSamples.revoked(key));

    assertEquals(Optional.of(key), editors().find(key.id()));
  }

  @Test
  void storesAnActionWithReceiptAndAuditEntry() {
    var seen = open();
    var act = act(trusted());
    var change = step(1);

    var then = done(record(act, seen, change));

    var result = new ActionResult(ActionType.PUBLISH, Optional.of(id), "bro-1", 1, 0, 1, 2);
    assertEquals(
        new PostLookup.PublishedPost(change.post()), posts().find(id, change.post().post().id()));
    assertEquals(Optional.of(then), relays().find(id));
    assertEquals(Optional.of(ActionReceipt.of(act, result)), receipt(act));
    var content = PostFingerprint.of(change.post());
    var line = AuditChain.next(Optional.empty(), act, new SignedChange(result, "", content));
    assertEquals(List.of(line), trail());
  }

  @Test
  void storesTheCauseOfAChange() {
    var act = act(trusted());

    record(act, open(), step(1));

    var causes = posts().changes(id, Revision.NONE, 9).stream().map(RelayChange::cause).toList();
    var cause = new RelayChange.ChangeCause("request-1", act.at());
    assertEquals(List.of(Optional.empty(), Optional.of(cause)), causes);
  }

  @Test
  void rejectsARequestThatWasHandled() {
    var act = act(trusted());
    var then = done(record(act, open(), step(1)));

    assertThrows(StaleActionException.class, () -> record(act, then, step(2)));

    assertEquals(Optional.of(then), relays().find(id));
    assertEquals(new PostLookup.NotFound(), posts().find(id, DomainSamples.id(2)));
    assertEquals(1, trail().size());
    assertEquals(1, receipt(act).orElseThrow().result().leg());
  }

  @Test
  void acceptsTheSameNameFromAnotherKey() {
    var one = act(trusted());
    var other = act(trusted(), one.idempotencyKey().name(), NOW);
    var then = done(record(one, open(), step(1)));

    done(record(other, then, step(2)));

    assertEquals(2, trail().size());
  }

  @Test
  void rejectsActionsOfAChangedKey() {
    var seen = open();
    var key = trusted();
    var act = act(key);
    editors().change(act(trusted()), KeyChange.revoke(key.revokedAt(NOW)));

    assertThrows(StaleActionException.class, () -> record(act, seen, step(1)));
    assertThrows(
        StaleActionException.class,
        () -> editors().recordReceipt(act, ActionResult.ofUnchangedSite(1)));

    assertEquals(Optional.of(seen), relays().find(id));
    assertEquals(Optional.empty(), receipt(act));
    assertEquals(List.of(), trail());
  }

  @Test
  void rejectsActionsOfAnUnknownKey() {
    var seen = open();

    assertThrows(StaleActionException.class, () -> record(act(EditorSamples.key()), seen, step(1)));

    assertEquals(Optional.of(seen), relays().find(id));
  }

  @Test
  void acceptsActionsOfTheRootKey() {
    var root = EditorKey.root(EditorSamples.publicKey());

    done(record(act(root), open(), step(1)));

    assertEquals("root", trail().getFirst().owner());
    assertEquals(Optional.empty(), editors().find(root.id()));
  }

  @Test
  void storesNothingOnAConflict() {
    var seen = open();
    var then = record(seen, step(1));
    var act = act(trusted());

    assertEquals(new CommitResult.Conflict(), record(act, seen, step(2)));

    assertEquals(Optional.of(then), relays().find(id));
    assertEquals(Optional.empty(), receipt(act));
    assertEquals(List.of(), trail());
  }

  @Test
  void storesAReceiptForItsRetentionPeriod() {
    var key = trusted();
    var act = act(key);
    var then = done(record(act, open(), step(1)));
    now = NOW.plus(ActionReceipt.TERM);
    var late = act(key, act.idempotencyKey().name(), now);

    assertTrue(receipt(act).isPresent());
    assertThrows(StaleActionException.class, () -> record(late, then, step(2)));
    now = now.plusSeconds(1);

    assertEquals(Optional.empty(), receipt(act));
    done(record(act(key, act.idempotencyKey().name(), now), then, step(2)));
    assertEquals(2, receipt(act).orElseThrow().result().leg());
  }

  @Test
  void storesTheReceiptOfAnActionWithoutChange() {
    var snapshot = open();
    var act = act(trusted());
    var result = ActionResult.ofUnchangedRelay(ActionType.OPEN_RELAY, snapshot);

    editors().recordReceipt(act, result);

    assertEquals(Optional.of(ActionReceipt.of(act, result)), receipt(act));
    assertEquals(List.of(), trail());
    assertThrows(StaleActionException.class, () -> editors().recordReceipt(act, result));
  }

  @Test
  void storesTheReceiptAndTheAuditEntryOfAnActionStoredElsewhere() {
    var act = act(trusted());
    var before = editors().auditEntries("site", 0, 1_000).size();
    var result =
        ActionResult.ofReaders(ActionType.ERASE_READER, Optional.empty(), "x".repeat(43), true);

    editors().record(act, result);

    var added = editors().auditEntries("site", before, 9);
    assertEquals(List.of(result), added.stream().map(AuditEntry::result).toList());
    assertEquals(Optional.of(ActionReceipt.of(act, result)), receipt(act));
    assertThrows(StaleActionException.class, () -> editors().record(act, result));
  }

  @Test
  void rejectsTheAuditEntryOfAChangedKey() {
    var key = trusted();
    var act = act(key);
    editors().change(act(trusted()), KeyChange.revoke(key.revokedAt(NOW)));
    var result =
        ActionResult.ofReaders(ActionType.SHOW_READER, Optional.empty(), "x".repeat(43), false);

    assertThrows(StaleActionException.class, () -> editors().record(act, result));

    assertEquals(Optional.empty(), receipt(act));
  }

  @Test
  void chainsTheAuditEntriesOfARelay() {
    var key = trusted();
    var opened = done(editors().relays(act(key)).open(DomainSamples.relay(id)));
    var added = done(record(act(key), opened, step(1)));
    var post = step(1).post();
    var moved = DomainSamples.corrected(post, "2016-01-01", LEDELSE);
    var corrected = done(record(act(key), added, moved));
    var away = new PostChange.Withdraw(moved.post(), "Fejl", NOW);
    var withdrawn = done(record(act(key), corrected, away));
    var back = new PostChange.Restore(away.post(), "Alligevel", NOW);
    var restored = done(record(act(key), withdrawn, back));
    done(editors().relays(act(key)).describe(restored, DomainSamples.relay(id)));

    var deeds = trail().stream().map(entry -> entry.result().actionType().label()).toList();
    assertEquals(
        List.of("open-relay", "publish", "correct", "withdraw", "restore", "describe-relay"),
        deeds);
    assertEquals(Optional.empty(), AuditChain.firstBreak(trail()));
    assertEquals(trail().subList(2, 5), editors().auditEntries("relay/" + id, 2, 3));
    assertEquals(List.of(0, 0, 1, 2, 3, 1), froms());
  }

  @Test
  void recordsSiteDescriptionsInTheSitesChain() {
    describe(DomainSamples.site("Broen"));
    var seen = relays().siteSnapshot().orElseThrow().revision();
    var act = act(trusted());
    var before = editors().auditEntries("site", 0, 1_000).size();

    assertTrue(editors().relays(act).describe(seen, DomainSamples.site("Den nye bro")));

    var line = editors().auditEntries("site", before, 2).getFirst();
    var from = (int) seen.number();
    assertEquals(ActionResult.ofSite(from + 1), line.result());
    assertEquals(Optional.of(ActionReceipt.of(act, line.result())), receipt(act));
    assertEquals(Optional.empty(), AuditChain.firstBreak(editors().auditEntries("site", 0, 1_000)));
  }

  @Test
  void acceptsOneChangePerAction() {
    var seen = open();
    var relays = editors().relays(act(trusted()));
    var changes = List.<PostChange>of(step(1), step(2));

    assertThrows(
        IllegalArgumentException.class,
        () -> new RelayChangeWriter(relays, posts()).commit(seen, changes, RenewalHint.DONE));
  }

  /// Returns a trusted key.
  protected final EditorKey trusted() {
    var key = EditorSamples.key();
    editors().trust(key);
    return key;
  }

  protected final CommitResult record(SignedAction act, RelaySnapshot seen, PostChange change) {
    return new RelayChangeWriter(editors().relays(act), posts())
        .commit(seen, List.of(change), RenewalHint.DONE);
  }

  protected final Optional<ActionReceipt> receipt(SignedAction act) {
    return editors().lookup(act.idempotencyKey()).receipt();
  }

  /// Returns the audit entries of the test's relay.
  protected final List<AuditEntry> trail() {
    return editors().auditEntries("relay/" + id, 0, 1_000);
  }

  private List<Integer> froms() {
    return trail().stream().map(entry -> entry.result().from()).toList();
  }

  protected static PostChange step(int leg) {
    return new PostChange.Add(DomainSamples.post(leg, "2015-05-11", LEDELSE));
  }
}
