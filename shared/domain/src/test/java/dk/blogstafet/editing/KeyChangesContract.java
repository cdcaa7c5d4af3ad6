package dk.blogstafet.editing;

import static dk.blogstafet.editing.EditorSamples.NOW;
import static dk.blogstafet.editing.EditorSamples.act;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The contract of [Editors] for key changes.
public abstract class KeyChangesContract {
  private static final int ALL = 1_000;

  /// Returns the adapter under test.
  protected abstract Editors editors();

  @Test
  void addsAKeyWithReceiptAndAuditEntry() {
    var act = act(trusted());
    var key = EditorSamples.key();
    var before = lines();

    editors().change(act, KeyChange.add(key));

    var result =
        new ActionResult(ActionType.ADD_KEY, Optional.empty(), key.id().thumbprint(), 0, 0, 1, 0);
    assertEquals(Optional.of(key), editors().find(key.id()));
    assertTrue(editors().keys().contains(key));
    assertEquals(
        Optional.of(ActionReceipt.of(act, result)),
        editors().lookup(act.idempotencyKey()).receipt());
    assertEquals(result, editors().auditEntries("site", before, ALL).getFirst().result());
    assertEquals(Optional.empty(), AuditChain.firstBreak(editors().auditEntries("site", 0, ALL)));
  }

  @Test
  void rejectsAKeyThatExists() {
    var act = act(trusted());
    var there = trusted();

    assertBarred(act, KeyChange.add(EditorSamples.key(there.key(), KeyGrant.ALL)));

    assertEquals(Optional.of(there), editors().find(there.id()));
  }

  @Test
  void rejectsARequestThatWasHandled() {
    var act = act(trusted());
    editors().recordReceipt(act, ActionResult.ofUnchangedSite(1));
    var key = EditorSamples.key();
    var before = lines();

    assertThrows(StaleActionException.class, () -> editors().change(act, KeyChange.add(key)));

    assertEquals(Optional.empty(), editors().find(key.id()));
    assertEquals(before, lines());
  }

  @Test
  void rejectsActionsOfAChangedKey() {
    var key = trusted();
    revoke(key);

    assertBarred(act(key), KeyChange.add(EditorSamples.key()));
  }

  @Test
  void rotatesAKey() {
    var old = trusted();
    var fresh = EditorSamples.key();
    var ending = old.endingAt(NOW.plus(Keyring.OVERLAP));

    editors().change(act(old), KeyChange.rotate(fresh, ending));

    assertEquals(Optional.of(fresh), editors().find(fresh.id()));
    assertEquals(Optional.of(ending), editors().find(old.id()));
    assertEquals(2, ending.version());
  }

  @Test
  void rotatesAKeyOnceUnderConcurrency() {
    var old = trusted();
    var ending = old.endingAt(NOW.plus(Duration.ofDays(7)));
    editors().change(act(old), KeyChange.rotate(EditorSamples.key(), ending));

    var late = EditorSamples.key();
    assertBarred(act(old), KeyChange.rotate(late, ending));

    assertEquals(Optional.empty(), editors().find(late.id()));
  }

  @Test
  void storesTheReplacingKey() {
    var old = trusted();
    var fresh = EditorSamples.key();
    var rotated = old.rotatedInto(fresh.id(), NOW.plus(Keyring.OVERLAP));

    editors().change(act(old), KeyChange.rotate(fresh, rotated));

    var rotation = new EditorKey.KeyRotation(fresh.id(), old.until());
    assertEquals(Optional.of(rotated), editors().find(old.id()));
    assertEquals(Optional.of(rotation), rotated.rotation());
    assertTrue(editors().keys().contains(rotated));
  }

  @Test
  void changesAKeyOnceUnderConcurrency() {
    var key = trusted();
    var less = EditorSamples.everywhere(KeyScope.PUBLISH);
    var changed = key.changedTo(less, key.until());

    editors().change(act(trusted()), KeyChange.change(changed));

    assertEquals(Optional.of(changed), editors().find(key.id()));
    assertBarred(act(trusted()), KeyChange.change(key.changedTo(KeyGrant.ALL, NOW.plusSeconds(9))));
    assertBarred(act(key), KeyChange.add(EditorSamples.key()));
  }

  @Test
  void rejectsRotationOfAKeyRevokedConcurrently() {
    var old = trusted();
    var revoked = revoke(old);

    assertBarred(act(old), KeyChange.rotate(EditorSamples.key(), old.endingAt(NOW.plusSeconds(9))));

    assertEquals(Optional.of(revoked), editors().find(old.id()));
  }

  @Test
  void revokesItselfAndOthersOnce() {
    var key = trusted();
    var own = KeyChange.revoke(key.revokedAt(NOW));

    editors().change(act(key), own);

    assertEquals(own.changed(), editors().find(key.id()));
    assertBarred(act(key), own);
    assertBarred(act(trusted()), own);
  }

  private void assertBarred(SignedAction act, KeyChange change) {
    var before = lines();
    assertThrows(StaleActionException.class, () -> editors().change(act, change));
    assertEquals(Optional.empty(), editors().lookup(act.idempotencyKey()).receipt());
    assertEquals(before, lines());
  }

  private EditorKey revoke(EditorKey key) {
    var revoked = key.revokedAt(NOW);
    editors().change(act(trusted()), KeyChange.revoke(revoked));
    return revoked;
  }

  private EditorKey trusted() {
    var key = EditorSamples.key();
    editors().trust(key);
    return key;
  }

  private int lines() {
    return editors().auditEntries("site", 0, ALL).size();
  }
}
