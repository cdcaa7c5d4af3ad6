package dk.blogstafet.editing;

import static dk.blogstafet.editing.EditorSamples.NOW;
import static dk.blogstafet.editing.EditorSamples.act;
import static dk.blogstafet.editing.EditorSamples.everywhere;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyDraft;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.editing.key.KeyPossessionProof;
import dk.blogstafet.editing.key.KeyScope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The limits of delegation: no right that the key lacks, and no later end.
class KeyDelegationTest extends KeyringFixture {
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {LATE, "2026-11-19", "2026-11-18"})
  void doesNotRotateIntoAKeyThatEndsLater(@Nullable String until) {
    var guest = trusted(KeyGrant.ALL, TONIGHT);

    var heir = rotated(guest, until);

    assertEquals(TONIGHT, heir.until());
    assertEquals(TONIGHT, rotated(heir, until).until());
  }

  @Test
  void bindsTheProofOfPossessionToTheSiteAndBothKeys() {
    var fresh = new KeyId("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    var vouching = new KeyId("poqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U");

    assertEquals(
        """
        blogstafet-key-v1
        stafet.example:8443
        kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k
        poqkLGiymh_W0uP6PZFw-dvez3QJT5SolqXBCW38r0U\
        """,
        new String(
            KeyPossessionProof.message("stafet.example:8443", fresh, vouching),
            StandardCharsets.UTF_8));
  }

  @Test
  void rotatesIntoAKeyThatEndsSoonerOnRequest() {
    var key = trusted(KeyGrant.ALL, NOW.plus(Duration.ofDays(300)));

    assertEquals(Instant.parse("2026-12-24T23:00:00Z"), rotated(key, "2026-12-24").until());
  }

  @Test
  void hasOneHeir() {
    var guest = trusted(everywhere(KeyScope.PUBLISH), TONIGHT);
    var heir = rotated(guest, null);

    var rotated = editors.find(guest.id()).orElseThrow();
    for (var other : List.of(EditorSamples.publicKey(), EditorSamples.publicKey())) {
      assertEquals(
          new KeyChangeOutcome.AlreadyRotated(heir.id()),
          keyring.rotate(act(rotated), draft(other)));
    }
    var again = keyring.rotate(act(rotated), draft(heir.key()));
    assertEquals(new KeyChangeOutcome.Unchanged(ActionType.ROTATE_KEY, heir), again);
    assertEquals(2, editors.keys().size());
    assertEquals(Optional.of(new EditorKey.KeyRotation(heir.id(), TONIGHT)), rotated.rotation());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {LATE, "2026-11-19"})
  void doesNotVouchForAKeyThatEndsLater(@Nullable String until) {
    var keeper = trusted(KeyGrant.ALL, TONIGHT);

    assertEquals(TONIGHT, added(keeper, until).until());
  }

  @Test
  void acceptsAnyValidityFromOperators() {
    var root = EditorKey.root(EditorSamples.publicKey());

    assertEquals(Instant.parse("8999-12-31T23:00:00Z"), added(root, LATE).until());
  }

  @Test
  void rejectsAnInvalidKey() {
    var key = trusted(KeyGrant.ALL, TONIGHT);
    var wish = new KeyDraft("x", null, List.of(), List.of(), "2026-13-01");

    var invalid = assertInstanceOf(KeyChangeOutcome.Invalid.class, keyring.rotate(act(key), wish));

    assertEquals(
        List.of("publicKey", "until"), invalid.errors().stream().map(it -> it.at()).toList());
  }

  @Test
  void isBoundByItsEndBeforeRotation() {
    var key = trusted(KeyGrant.ALL, NOW.plus(Duration.ofDays(90)));
    rotated(key, null);

    var old = editors.find(key.id()).orElseThrow();

    assertEquals(NOW.plus(Keyring.OVERLAP), old.until());
    assertEquals(key.until(), old.latestEnd());
    assertEquals(key.until(), key.latestEnd());
  }
}
