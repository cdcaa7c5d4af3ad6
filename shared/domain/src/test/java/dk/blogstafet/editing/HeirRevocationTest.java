package dk.blogstafet.editing;

import static dk.blogstafet.editing.EditorSamples.NOW;
import static dk.blogstafet.editing.EditorSamples.act;
import static dk.blogstafet.editing.EditorSamples.everywhere;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The keys that end when a key is revoked with the keys that it created.
class HeirRevocationTest extends KeyringFixture {
  @Test
  void revokesKeysForOperatorsWithoutAKey() {
    var guest = trusted(everywhere(KeyScope.PUBLISH), TONIGHT);
    var heir = rotated(guest, null);
    var act = SignedAction.ofOperator(guest.key(), "an-operators-act", NOW);

    keyring.revokeWithHeirs(act, guest.id());

    assertEquals(Optional.empty(), keyring.find(guest.id()));
    assertEquals(Optional.empty(), keyring.find(heir.id()));
    var last = editors.auditEntries("site", 0, 9).getLast();
    assertEquals("operator", last.owner());
    assertEquals(guest.id(), last.key());
    assertEquals(heir.id().thumbprint(), last.result().name());
  }

  @Test
  void revokesAllKeysThatAStolenKeyCreated() {
    var keeper = trusted(KeyGrant.ALL, NOW.plus(Duration.ofDays(400)));
    var stolen = added(keeper, null);
    var heir = rotated(stolen, null);
    var colleague = added(editors.find(stolen.id()).orElseThrow(), null);
    var last = rotated(colleague, null);

    var act = act(keeper);
    var ended = keyring.revokeWithHeirs(act, stolen.id());

    assertInstanceOf(KeyChangeOutcome.Done.class, ended);
    var result = editors.lookup(act.idempotencyKey()).receipt().orElseThrow().result();
    assertEquals(stolen.id().thumbprint(), result.name());
    assertEquals(List.of(2, 3), List.of(result.from(), result.to()));
    for (var key : List.of(stolen, heir, colleague, last)) {
      assertEquals(Optional.empty(), keyring.find(key.id()), key.id().toString());
    }
    assertEquals(Optional.of(keeper), keyring.find(keeper.id()));
    var revocations =
        editors.auditEntries("site", 0, 99).stream()
            .filter(it -> it.result().actionType() == ActionType.REVOKE_KEY)
            .count();
    assertEquals(4, revocations);
  }

  /// Rows of version 0.1.0: five keys that one guest key was rotated into, without recorded
  /// rotations, and the revoked guest key.
  @Test
  void revokesHeirsOfAKeyThatWasRevokedBefore() {
    var keeper = trusted(KeyGrant.ALL, NOW.plus(Duration.ofDays(400)));
    var guest = trusted(everywhere(KeyScope.PUBLISH), TONIGHT);
    var heirs = new ArrayList<EditorKey>();
    for (var i = 0; i < 5; i++) {
      var heir = EditorSamples.publicKey();
      var until = Instant.parse("8999-12-31T23:00:00Z");
      heirs.add(EditorKey.added(heir, "Bo", guest.grant(), NOW, until, guest.id()));
    }
    heirs.forEach(editors::trust);
    keyring.revoke(act(keeper), guest.id());

    var ended = keyring.revokeWithHeirs(act(keeper), guest.id());

    assertInstanceOf(KeyChangeOutcome.Unchanged.class, ended);
    heirs.forEach(heir -> assertEquals(Optional.empty(), keyring.find(heir.id())));
  }

  @Test
  void revokesItsOwnHeirsAndItselfLast() {
    var own = trusted(everywhere(KeyScope.PUBLISH), TONIGHT);
    var heir = rotated(own, null);

    var ended = keyring.revokeWithHeirs(act(editors.find(own.id()).orElseThrow()), own.id());

    assertInstanceOf(KeyChangeOutcome.Done.class, ended);
    assertEquals(Optional.empty(), keyring.find(own.id()));
    assertEquals(Optional.empty(), keyring.find(heir.id()));
  }

  @Test
  void keepsTheKeyThatSigns() {
    var stolen = trusted(everywhere(KeyScope.PUBLISH, KeyScope.KEYS), TONIGHT);
    var keeper = added(stolen, null);
    var colleague = added(keeper, null);
    var thief = added(stolen, null);

    keyring.revokeWithHeirs(act(keeper), stolen.id());

    assertEquals(Optional.of(keeper), keyring.find(keeper.id()));
    assertEquals(Optional.of(colleague), keyring.find(colleague.id()));
    assertEquals(Optional.empty(), keyring.find(thief.id()));
    assertEquals(Optional.empty(), keyring.find(stolen.id()));
  }

  @Test
  void revokesNothingIfOneKeyHasMoreRights() {
    var keeper = trusted(everywhere(KeyScope.PUBLISH, KeyScope.KEYS), TONIGHT);
    var guest = trusted(everywhere(KeyScope.PUBLISH), TONIGHT);
    var heir = rotated(guest, null);
    var strong = trusted(KeyGrant.ALL, NOW.plus(Duration.ofDays(2)));
    keyring.change(
        act(strong), heir.id(), 1, wish(List.of("publish", "relay"), List.of("*"), null));

    assertEquals(
        new KeyChangeOutcome.ExceedsGrant(), keyring.revokeWithHeirs(act(keeper), guest.id()));
    assertEquals(
        new KeyChangeOutcome.NotFound(),
        keyring.revokeWithHeirs(act(keeper), EditorSamples.key().id()));
    assertEquals(Optional.empty(), editors.find(guest.id()).orElseThrow().revoked());
  }

  @Test
  void continuesAfterAnInterruption() {
    var keeper = trusted(KeyGrant.ALL, NOW.plus(Duration.ofDays(400)));
    var guest = trusted(everywhere(KeyScope.PUBLISH), TONIGHT);
    var heir = rotated(guest, null);
    var act = act(keeper);
    var found = editors.find(guest.id()).orElseThrow();
    editors.change(act.forKey(guest.id()), KeyChange.revoke(found.revokedAt(NOW)));

    keyring.revokeWithHeirs(act, guest.id());

    assertEquals(Optional.empty(), keyring.find(heir.id()));
    assertEquals(true, keyring.lookup(act.idempotencyKey()).receipt().isPresent());
  }
}
