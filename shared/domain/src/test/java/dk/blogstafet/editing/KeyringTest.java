package dk.blogstafet.editing;

import static dk.blogstafet.editing.EditorSamples.NOW;
import static dk.blogstafet.editing.EditorSamples.act;
import static dk.blogstafet.editing.EditorSamples.everywhere;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.key.Ed25519PublicKey;
import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyDraft;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyringTest {
  private static final Ed25519PublicKey PUBLISHED =
      new Ed25519PublicKey("JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs");

  private final MemoryEditors editors = new MemoryEditors(new MemoryRelayStore(), () -> NOW);
  private final Ed25519PublicKey root = EditorSamples.publicKey();

  @Test
  void findsKeysOnlyWhileTheyAreValid() {
    var key = trusted(EditorSamples.key());
    var end = key.until();

    assertEquals(Optional.of(key), at(NOW).find(key.id()));
    assertEquals(Optional.empty(), at(NOW.minusMillis(1)).find(key.id()));
    assertEquals(Optional.of(key), at(end.minusMillis(1)).lookup(act(key).idempotencyKey()).key());
    assertEquals(Optional.empty(), at(end).lookup(act(key).idempotencyKey()).key());
    assertEquals(Optional.empty(), at(end).find(key.id()));
    assertEquals(Optional.empty(), at(NOW).find(EditorSamples.key().id()));
  }

  @Test
  void doesNotFindARevokedKey() {
    var key = trusted(EditorSamples.key());

    at(NOW).revoke(act(rootKey()), key.id());

    assertEquals(Optional.empty(), at(NOW).find(key.id()));
    assertEquals(Optional.empty(), at(NOW).lookup(act(key).idempotencyKey()).key());
  }

  @Test
  void findsTheRootKeyWithoutStoredKeys() {
    assertEquals(Optional.of(rootKey()), at(NOW).find(root.id()));
    assertEquals(Optional.of(rootKey()), at(NOW).lookup(act(rootKey()).idempotencyKey()).key());
  }

  @Test
  void trustsAPublishedKeyOnlyLocally() {
    var key = trusted(EditorSamples.key(PUBLISHED, KeyGrant.ALL));
    var draft = draft(PUBLISHED, "2026-12-31");
    var asRoot = new Keyring(editors, Optional.of(PUBLISHED), false, clock(NOW));
    var onOneMachine = new Keyring(editors, Optional.of(PUBLISHED), true, clock(NOW));

    assertEquals(Optional.empty(), at(NOW).find(key.id()));
    assertEquals(Optional.empty(), asRoot.find(key.id()));
    assertEquals(List.of("publicKey"), flaws(at(NOW).add(act(rootKey()), draft)));
    assertEquals(Optional.of(EditorKey.root(PUBLISHED)), onOneMachine.find(key.id()));
  }

  @Test
  void addsAKeyForItsLastDayToo() {
    var key = EditorSamples.publicKey();

    var added = at(NOW).add(act(rootKey()), draft(key, "2026-11-18"));

    var end = Instant.parse("2026-11-18T23:00:00Z");
    var fresh = EditorKey.added(key, "Bo Ås", everywhere(KeyScope.PUBLISH), NOW, end, root.id());
    assertEquals(new KeyChangeOutcome.Done(ActionType.ADD_KEY, fresh), added);
    assertEquals(Optional.of(fresh), editors.find(key.id()));
    assertEquals(
        new KeyChangeOutcome.Unchanged(ActionType.ADD_KEY, fresh), again(key, "2026-12-31"));
  }

  private KeyChangeOutcome again(Ed25519PublicKey key, String until) {
    return at(NOW).add(act(rootKey()), draft(key, until));
  }

  @Test
  void addsAKeyForAYearByDefault() {
    var added = at(NOW).add(act(rootKey()), draft(EditorSamples.publicKey(), null));

    var key = assertInstanceOf(KeyChangeOutcome.Done.class, added).key();
    assertEquals(Instant.parse("2027-11-19T23:00:00Z"), key.until());
  }

  @Test
  void reportsAllErrorsOfAKey() {
    var nothing = new KeyDraft(null, null, List.of(), List.of(), null);
    var wrong = new KeyDraft("x", "B\u202Eo", List.of("rule"), List.of("*", "Ærø"), "2026-11-17");

    assertEquals(
        List.of("publicKey", "owner", "scopes", "relays"),
        flaws(at(NOW).add(act(rootKey()), nothing)));
    assertEquals(
        List.of("publicKey", "owner", "until", "scopes", "relays", "relays"),
        flaws(at(NOW).add(act(rootKey()), wrong)));
    assertEquals(List.of(), editors.keys());
  }

  @Test
  void rejectsInvalidDates() {
    for (var until : List.of("2026-13-01", "+999999999-12-31", "9001-01-01", "-0001-01-01", "x")) {
      var refused = at(NOW).add(act(rootKey()), draft(EditorSamples.publicKey(), until));

      assertEquals(List.of("until"), flaws(refused), until);
    }
  }

  @Test
  void acceptsAnOwnerOfEightyCharacters() {
    var key = EditorSamples.publicKey();
    var draft = new KeyDraft(key.x(), "🌉".repeat(80), List.of("publish"), List.of("broer"), null);

    assertInstanceOf(KeyChangeOutcome.Done.class, at(NOW).add(act(rootKey()), draft));
    assertEquals(Set.of(new RelayId("broer")), editors.find(key.id()).get().grant().relays());
  }

  @Test
  void grantsNoMoreThanTheVouchingKeyHas() {
    var publisher =
        trusted(
            EditorSamples.key(
                EditorSamples.publicKey(), everywhere(KeyScope.KEYS, KeyScope.CORRECT)));
    var draft = draft(EditorSamples.publicKey(), null);

    assertEquals(new KeyChangeOutcome.ExceedsGrant(), at(NOW).add(act(publisher), draft));
    assertEquals(List.of(publisher), editors.keys());
  }

  @Test
  void rejectsAKeyKnownWithOtherProperties() {
    var key = trusted(EditorSamples.key());

    var added = at(NOW).add(act(rootKey()), draft(key.key(), null));

    assertEquals(new KeyChangeOutcome.KeyTaken(), added);
    assertEquals(Optional.of(key), editors.find(key.id()));
  }

  @Test
  void rejectsAKeyThatWasRevoked() {
    var key = EditorSamples.publicKey();
    at(NOW).add(act(rootKey()), draft(key, null));
    at(NOW).revoke(act(rootKey()), key.id());

    assertEquals(new KeyChangeOutcome.KeyTaken(), at(NOW).add(act(rootKey()), draft(key, null)));
    assertEquals(Optional.empty(), at(NOW).find(key.id()));
  }

  @Test
  void keepsARotatedKeyForSevenDays() {
    var old = trusted(EditorSamples.key());
    var key = EditorSamples.publicKey();

    var rotated = at(NOW).rotate(act(old), draft(key, "2027-12-31"));

    var fresh = assertInstanceOf(KeyChangeOutcome.Done.class, rotated).key();
    var last = NOW.plus(Duration.ofDays(7)).minusMillis(1);
    assertEquals(old.grant(), fresh.grant());
    assertEquals(old.owner(), fresh.owner());
    assertEquals(old.id(), fresh.addedBy());
    for (var moment : List.of(NOW, last)) {
      assertTrue(at(moment).find(old.id()).isPresent());
      assertTrue(at(moment).find(fresh.id()).isPresent());
    }
    assertEquals(Optional.empty(), at(last.plusMillis(1)).find(old.id()));
    assertTrue(at(last.plusMillis(1)).find(fresh.id()).isPresent());
  }

  @Test
  void doesNotExtendAKeysEndByRotation() {
    var end = NOW.plus(Duration.ofDays(1));
    var own = EditorSamples.publicKey();
    var old = trusted(EditorKey.added(own, "Bo", KeyGrant.ALL, NOW, end, own.id()));

    at(NOW).rotate(act(old), draft(EditorSamples.publicKey(), null));

    assertEquals(end, editors.find(old.id()).orElseThrow().until());
  }

  @Test
  void doesNotRotateTheRootKey() {
    var draft = draft(EditorSamples.publicKey(), null);

    assertEquals(new KeyChangeOutcome.NotFound(), at(NOW).rotate(act(rootKey()), draft));
  }

  @Test
  void revokesItselfAndKeysWithNoMoreRights() {
    var publisher =
        trusted(EditorSamples.key(EditorSamples.publicKey(), everywhere(KeyScope.PUBLISH)));
    var other = trusted(EditorSamples.key());

    assertEquals(new KeyChangeOutcome.ExceedsGrant(), at(NOW).revoke(act(publisher), other.id()));
    var revoked = new KeyChangeOutcome.Done(ActionType.REVOKE_KEY, publisher.revokedAt(NOW));
    assertEquals(revoked, at(NOW).revoke(act(publisher), publisher.id()));
    var unchanged = new KeyChangeOutcome.Unchanged(ActionType.REVOKE_KEY, publisher.revokedAt(NOW));
    assertEquals(unchanged, at(NOW).revoke(act(other), publisher.id()));
    assertEquals(new KeyChangeOutcome.NotFound(), at(NOW).revoke(act(other), PUBLISHED.id()));
  }

  private Keyring at(Instant moment) {
    return new Keyring(editors, Optional.of(root), false, clock(moment));
  }

  private static Clock clock(Instant moment) {
    return Clock.fixed(moment, DanishTime.ZONE);
  }

  private EditorKey rootKey() {
    return EditorKey.root(root);
  }

  private EditorKey trusted(EditorKey key) {
    editors.trust(key);
    return key;
  }

  private static KeyDraft draft(Ed25519PublicKey key, @Nullable String until) {
    return new KeyDraft(key.x(), "Bo Ås", List.of("publish"), List.of("*"), until);
  }

  private static List<String> flaws(KeyChangeOutcome outcome) {
    return assertInstanceOf(KeyChangeOutcome.Invalid.class, outcome).errors().stream()
        .map(error -> error.at())
        .toList();
  }
}
