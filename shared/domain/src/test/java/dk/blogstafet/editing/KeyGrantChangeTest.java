package dk.blogstafet.editing;

import static dk.blogstafet.editing.EditorSamples.NOW;
import static dk.blogstafet.editing.EditorSamples.act;
import static dk.blogstafet.editing.EditorSamples.everywhere;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.editing.key.EditorKey;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.relay.RelayId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The limits of changing a key's grant.
class KeyGrantChangeTest extends KeyringFixture {
  @Test
  void changesRightsAndEndOfAKey() {
    var keeper = trusted(KeyGrant.ALL, NOW.plus(Duration.ofDays(400)));
    var key = trusted(everywhere(KeyScope.PUBLISH), TONIGHT);
    var wish = wish(List.of("publish", "correct"), List.of("broer"), "2027-01-31");

    var changed = keyring.change(act(keeper), key.id(), 1, wish);

    var grant =
        new KeyGrant(
            Set.of(KeyScope.PUBLISH, KeyScope.CORRECT), false, Set.of(new RelayId("broer")));
    var then = key.changedTo(grant, Instant.parse("2027-01-31T23:00:00Z"));
    assertEquals(new KeyChangeOutcome.Done(ActionType.CHANGE_KEY, then), changed);
    assertEquals(Optional.of(then), editors.find(key.id()));
    assertEquals(2, then.version());
    var again = act(keeper);
    assertEquals(
        new KeyChangeOutcome.Unchanged(ActionType.CHANGE_KEY, then),
        keyring.change(again, key.id(), 1, wish));
    assertEquals(true, editors.lookup(again.idempotencyKey()).receipt().isPresent());
    assertEquals(1, editors.auditEntries("site", 0, 9).size());
  }

  @Test
  void rejectsAnOutdatedVersion() {
    var keeper = trusted(KeyGrant.ALL, NOW.plus(Duration.ofDays(400)));
    var key = trusted(everywhere(KeyScope.PUBLISH), TONIGHT);
    keyring.change(act(keeper), key.id(), 1, wish(List.of("correct"), List.of("*"), null));

    var late = keyring.change(act(keeper), key.id(), 1, wish(List.of("keys"), List.of("*"), null));

    assertEquals(new KeyChangeOutcome.Conflict(2), late);
  }

  @Test
  void grantsNoMoreThanTheGrantorHas() {
    var publish = everywhere(KeyScope.PUBLISH, KeyScope.KEYS);
    var keeper = trusted(publish, NOW.plus(Duration.ofDays(10)));
    var here = new KeyGrant(Set.of(KeyScope.PUBLISH), false, Set.of(new RelayId("broer")));
    var key = trusted(here, TONIGHT);
    var other = trusted(everywhere(KeyScope.CORRECT), TONIGHT);
    var own = trusted(new KeyGrant(publish.scopes(), false, here.relays()), TONIGHT);

    assertExceeds(keeper, key, wish(List.of("publish", "correct"), List.of("broer"), null));
    assertExceeds(keeper, other, wish(List.of("publish"), List.of("*"), null));
    assertExceeds(keeper, key, wish(List.of("publish"), List.of("broer"), LATE));
    assertExceeds(keeper, keeper, wish(List.of("publish", "keys"), List.of("*"), LATE));
    assertExceeds(own, key, wish(List.of("publish"), List.of("*"), null));
    assertExceeds(own, key, wish(List.of("publish"), List.of("broer", "skygge"), null));
    assertExceeds(own, own, wish(List.of("publish", "keys"), List.of("*"), null));
  }

  /// A right that outlives its grantor would circumvent the grantor's end.
  @Test
  void grantsNoRightToAKeyThatEndsLater() {
    var keeper = trusted(KeyGrant.ALL, TONIGHT);
    var key =
        trusted(everywhere(KeyScope.PUBLISH, KeyScope.CORRECT), NOW.plus(Duration.ofDays(90)));

    assertExceeds(keeper, key, wish(List.of("publish", "keys"), List.of("*"), null));
    var less =
        keyring.change(act(keeper), key.id(), 1, wish(List.of("publish"), List.of("*"), null));
    assertInstanceOf(KeyChangeOutcome.Done.class, less);
    var given =
        keyring.change(
            act(keeper), key.id(), 2, wish(List.of("publish", "keys"), List.of("*"), "2026-11-18"));
    assertInstanceOf(KeyChangeOutcome.Done.class, given);
  }

  @Test
  void rejectsChangesOfARevokedOrRotatedKey() {
    var keeper = trusted(KeyGrant.ALL, NOW.plus(Duration.ofDays(400)));
    var revoked = trusted(KeyGrant.ALL, TONIGHT);
    keyring.revoke(act(keeper), revoked.id());
    var old = trusted(KeyGrant.ALL, TONIGHT);
    var heir = rotated(old, null);
    var wish = wish(List.of("publish"), List.of("*"), "2026-12-24");

    assertEquals(
        new KeyChangeOutcome.KeyTaken(), keyring.change(act(keeper), revoked.id(), 2, wish));
    assertEquals(
        new KeyChangeOutcome.AlreadyRotated(heir.id()),
        keyring.change(act(keeper), old.id(), 2, wish));
    var unknown = keyring.change(act(keeper), EditorSamples.key().id(), 1, wish);
    assertEquals(new KeyChangeOutcome.NotFound(), unknown);
  }

  @Test
  void keepsAKeysEndByDefault() {
    var keeper = trusted(KeyGrant.ALL, NOW.plus(Duration.ofDays(400)));
    var key = trusted(everywhere(KeyScope.PUBLISH), TONIGHT);

    keyring.change(act(keeper), key.id(), 1, wish(List.of("correct"), List.of("*"), " "));

    assertEquals(TONIGHT, editors.find(key.id()).orElseThrow().until());
  }

  @Test
  void acceptsFiftyRelaysAndTheYear9000() {
    var root = EditorKey.root(EditorSamples.publicKey());
    var key = trusted(everywhere(KeyScope.PUBLISH), TONIGHT);
    var relays = IntStream.range(0, 50).mapToObj(number -> "relay-" + number).toList();

    var changed =
        keyring.change(act(root), key.id(), 1, wish(List.of("publish"), relays, "9000-12-31"));

    assertEquals(
        50, assertInstanceOf(KeyChangeOutcome.Done.class, changed).key().grant().relays().size());
  }

  @Test
  void reportsAllErrorsOfAChange() {
    var keeper = trusted(KeyGrant.ALL, TONIGHT);
    var wish = wish(List.of("rule"), List.of(), "2026-11-17");

    var refused = keyring.change(act(keeper), keeper.id(), 1, wish);

    var errors = assertInstanceOf(KeyChangeOutcome.Invalid.class, refused).errors();
    assertEquals(List.of("until", "scopes", "relays"), errors.stream().map(it -> it.at()).toList());
  }
}
