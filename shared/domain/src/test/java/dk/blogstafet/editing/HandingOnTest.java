package dk.blogstafet.editing;

import static dk.blogstafet.editing.EditorSamples.NOW;
import static dk.blogstafet.editing.EditorSamples.act;
import static dk.blogstafet.editing.EditorSamples.everywhere;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.MemoryBooks;
import dk.blogstafet.relay.RelayId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a key can hand on: no right that it hasn't, and nothing for longer than it lasts.
class HandingOnTest {
  private static final Instant TONIGHT = Instant.parse("2026-11-18T23:00:00Z");
  private static final String LATE = "8999-12-31";

  private final MemoryEditors editors = new MemoryEditors(new MemoryBooks(), () -> NOW);
  private final Keyring keyring =
      new Keyring(editors, Optional.empty(), false, Clock.fixed(NOW, DanishTime.ZONE));

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {LATE, "2026-11-19", "2026-11-18"})
  void rotatesIntoNoKeyThatEndsLater(@Nullable String until) {
    var guest = trusted(Grant.ALL, TONIGHT);

    var heir = rotated(guest, until);

    assertEquals(TONIGHT, heir.until());
    assertEquals(TONIGHT, rotated(heir, until).until());
  }

  @Test
  void rotatesIntoAKeyThatEndsSoonerIfSomebodySays() {
    var key = trusted(Grant.ALL, NOW.plus(Duration.ofDays(300)));

    assertEquals(Instant.parse("2026-12-24T23:00:00Z"), rotated(key, "2026-12-24").until());
  }

  @Test
  void hasOneHeir() {
    var guest = trusted(everywhere(Scope.PUBLISH), TONIGHT);
    var heir = rotated(guest, null);

    var rotated = editors.find(guest.id()).orElseThrow();
    for (var other : List.of(EditorSamples.publicKey(), EditorSamples.publicKey())) {
      assertEquals(new KeyOutcome.Rotated(heir.id()), keyring.rotate(act(rotated), draft(other)));
    }
    var again = keyring.rotate(act(rotated), draft(heir.key()));
    assertEquals(new KeyOutcome.Unchanged(Deed.ROTATE_KEY, heir), again);
    assertEquals(2, editors.keys().size());
    assertEquals(Optional.of(new EditorKey.Rotation(heir.id(), TONIGHT)), rotated.rotation());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {LATE, "2026-11-19"})
  void vouchesForNoKeyThatEndsLater(@Nullable String until) {
    var keeper = trusted(Grant.ALL, TONIGHT);

    assertEquals(TONIGHT, added(keeper, until).until());
  }

  @Test
  void letsTheOperatorsVouchForAnyTime() {
    var root = EditorKey.root(EditorSamples.publicKey());

    assertEquals(Instant.parse("8999-12-31T23:00:00Z"), added(root, LATE).until());
  }

  @Test
  void changesRightsAndEndOfAKey() {
    var keeper = trusted(Grant.ALL, NOW.plus(Duration.ofDays(400)));
    var key = trusted(everywhere(Scope.PUBLISH), TONIGHT);
    var wish = wish(List.of("publish", "correct"), List.of("broer"), "2027-01-31");

    var changed = keyring.change(act(keeper), key.id(), 1, wish);

    var grant =
        new Grant(Set.of(Scope.PUBLISH, Scope.CORRECT), false, Set.of(new RelayId("broer")));
    var then = key.changedTo(grant, Instant.parse("2027-01-31T23:00:00Z"));
    assertEquals(new KeyOutcome.Done(Deed.CHANGE_KEY, then), changed);
    assertEquals(Optional.of(then), editors.find(key.id()));
    assertEquals(2, then.version());
    assertEquals(
        new KeyOutcome.Unchanged(Deed.CHANGE_KEY, then),
        keyring.change(act(keeper), key.id(), 1, wish));
    assertEquals(1, editors.trail("site", 0, 9).size());
  }

  @Test
  void changesNoKeyThatHasChangedSince() {
    var keeper = trusted(Grant.ALL, NOW.plus(Duration.ofDays(400)));
    var key = trusted(everywhere(Scope.PUBLISH), TONIGHT);
    keyring.change(act(keeper), key.id(), 1, wish(List.of("correct"), List.of("*"), null));

    var late = keyring.change(act(keeper), key.id(), 1, wish(List.of("keys"), List.of("*"), null));

    assertEquals(new KeyOutcome.Conflict(2), late);
  }

  @Test
  void givesByAChangeNoMoreThanTheGiverHas() {
    var publish = everywhere(Scope.PUBLISH, Scope.KEYS);
    var keeper = trusted(publish, NOW.plus(Duration.ofDays(10)));
    var here = new Grant(Set.of(Scope.PUBLISH), false, Set.of(new RelayId("broer")));
    var key = trusted(here, TONIGHT);
    var other = trusted(everywhere(Scope.CORRECT), TONIGHT);
    var own = trusted(new Grant(publish.scopes(), false, here.relays()), TONIGHT);

    assertExceeds(keeper, key, wish(List.of("publish", "correct"), List.of("broer"), null));
    assertExceeds(keeper, other, wish(List.of("publish"), List.of("*"), null));
    assertExceeds(keeper, key, wish(List.of("publish"), List.of("broer"), LATE));
    assertExceeds(keeper, keeper, wish(List.of("publish", "keys"), List.of("*"), LATE));
    assertExceeds(own, key, wish(List.of("publish"), List.of("*"), null));
    assertExceeds(own, key, wish(List.of("publish"), List.of("broer", "skygge"), null));
    assertExceeds(own, own, wish(List.of("publish", "keys"), List.of("*"), null));
  }

  /// A right that is given for longer than the giver lasts is a way around its end.
  @Test
  void givesNoRightToAKeyThatLastsLonger() {
    var keeper = trusted(Grant.ALL, TONIGHT);
    var key = trusted(everywhere(Scope.PUBLISH, Scope.CORRECT), NOW.plus(Duration.ofDays(90)));

    assertExceeds(keeper, key, wish(List.of("publish", "keys"), List.of("*"), null));
    var less =
        keyring.change(act(keeper), key.id(), 1, wish(List.of("publish"), List.of("*"), null));
    assertInstanceOf(KeyOutcome.Done.class, less);
    var given =
        keyring.change(
            act(keeper), key.id(), 2, wish(List.of("publish", "keys"), List.of("*"), "2026-11-18"));
    assertInstanceOf(KeyOutcome.Done.class, given);
  }

  @Test
  void changesNoKeyThatWasRevokedOrRotated() {
    var keeper = trusted(Grant.ALL, NOW.plus(Duration.ofDays(400)));
    var revoked = trusted(Grant.ALL, TONIGHT);
    keyring.revoke(act(keeper), revoked.id());
    var old = trusted(Grant.ALL, TONIGHT);
    var heir = rotated(old, null);
    var wish = wish(List.of("publish"), List.of("*"), "2026-12-24");

    assertEquals(new KeyOutcome.Taken(), keyring.change(act(keeper), revoked.id(), 2, wish));
    assertEquals(new KeyOutcome.Rotated(heir.id()), keyring.change(act(keeper), old.id(), 2, wish));
    var unknown = keyring.change(act(keeper), EditorSamples.key().id(), 1, wish);
    assertEquals(new KeyOutcome.NoSuchKey(), unknown);
  }

  @Test
  void namesEveryFlawOfAChange() {
    var keeper = trusted(Grant.ALL, TONIGHT);
    var wish = wish(List.of("rule"), List.of(), "2026-11-17");

    var refused = keyring.change(act(keeper), keeper.id(), 1, wish);

    var flaws = assertInstanceOf(KeyOutcome.Refused.class, refused).flaws();
    assertEquals(List.of("until", "scopes", "relays"), flaws.stream().map(it -> it.at()).toList());
  }

  @Test
  void endsEverythingThatAStolenKeyMade() {
    var keeper = trusted(Grant.ALL, NOW.plus(Duration.ofDays(400)));
    var stolen = added(keeper, null);
    var heir = rotated(stolen, null);
    var colleague = added(editors.find(stolen.id()).orElseThrow(), null);
    var last = rotated(colleague, null);

    var ended = keyring.revokeWithHeirs(act(keeper), stolen.id());

    assertInstanceOf(KeyOutcome.Done.class, ended);
    for (var key : List.of(stolen, heir, colleague, last)) {
      assertEquals(Optional.empty(), keyring.find(key.id()), key.id().toString());
    }
    assertEquals(Optional.of(keeper), keyring.find(keeper.id()));
    var revocations =
        editors.trail("site", 0, 99).stream()
            .filter(it -> it.effect().deed() == Deed.REVOKE_KEY)
            .count();
    assertEquals(4, revocations);
  }

  /// As version 0.1.0 left it: five heirs of one guest key, none of them noted, and the guest key
  /// revoked.
  @Test
  void endsHeirsOfAKeyThatWasRevokedBefore() {
    var keeper = trusted(Grant.ALL, NOW.plus(Duration.ofDays(400)));
    var guest = trusted(everywhere(Scope.PUBLISH), TONIGHT);
    var heirs = new ArrayList<EditorKey>();
    for (var i = 0; i < 5; i++) {
      var heir = EditorSamples.publicKey();
      var until = Instant.parse("8999-12-31T23:00:00Z");
      heirs.add(EditorKey.added(heir, "Bo", guest.grant(), NOW, until, guest.id()));
    }
    heirs.forEach(editors::trust);
    keyring.revoke(act(keeper), guest.id());

    var ended = keyring.revokeWithHeirs(act(keeper), guest.id());

    assertInstanceOf(KeyOutcome.Unchanged.class, ended);
    heirs.forEach(heir -> assertEquals(Optional.empty(), keyring.find(heir.id())));
  }

  @Test
  void endsItsOwnHeirsAndItselfLast() {
    var own = trusted(everywhere(Scope.PUBLISH), TONIGHT);
    var heir = rotated(own, null);

    var ended = keyring.revokeWithHeirs(act(editors.find(own.id()).orElseThrow()), own.id());

    assertInstanceOf(KeyOutcome.Done.class, ended);
    assertEquals(Optional.empty(), keyring.find(own.id()));
    assertEquals(Optional.empty(), keyring.find(heir.id()));
  }

  @Test
  void keepsTheKeyThatSigns() {
    var stolen = trusted(everywhere(Scope.PUBLISH, Scope.KEYS), TONIGHT);
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
  void endsNothingWhereOneOfThemMayDoMore() {
    var keeper = trusted(everywhere(Scope.PUBLISH, Scope.KEYS), TONIGHT);
    var guest = trusted(everywhere(Scope.PUBLISH), TONIGHT);
    var heir = rotated(guest, null);
    var strong = trusted(Grant.ALL, NOW.plus(Duration.ofDays(2)));
    keyring.change(
        act(strong), heir.id(), 1, wish(List.of("publish", "relay"), List.of("*"), null));

    assertEquals(new KeyOutcome.Exceeds(), keyring.revokeWithHeirs(act(keeper), guest.id()));
    assertEquals(
        new KeyOutcome.NoSuchKey(), keyring.revokeWithHeirs(act(keeper), EditorSamples.key().id()));
    assertEquals(Optional.empty(), editors.find(guest.id()).orElseThrow().revoked());
  }

  @Test
  void goesOnWhereItBrokeOff() {
    var keeper = trusted(Grant.ALL, NOW.plus(Duration.ofDays(400)));
    var guest = trusted(everywhere(Scope.PUBLISH), TONIGHT);
    var heir = rotated(guest, null);
    var act = act(keeper);
    var found = editors.find(guest.id()).orElseThrow();
    editors.change(act.about(guest.id()), KeyChange.revoke(found.revokedAt(NOW)));

    keyring.revokeWithHeirs(act, guest.id());

    assertEquals(Optional.empty(), keyring.find(heir.id()));
    assertEquals(true, keyring.look(act.upload()).receipt().isPresent());
  }

  private void assertExceeds(EditorKey by, EditorKey key, KeyDraft wish) {
    assertEquals(new KeyOutcome.Exceeds(), keyring.change(act(by), key.id(), 1, wish));
    assertEquals(Optional.of(key), editors.find(key.id()));
  }

  private EditorKey trusted(Grant grant, Instant until) {
    var own = EditorSamples.publicKey();
    var key = EditorKey.added(own, "Bo", grant, NOW, until, own.id());
    editors.trust(key);
    return key;
  }

  private EditorKey rotated(EditorKey key, @Nullable String until) {
    var draft = new KeyDraft(EditorSamples.publicKey().x(), null, List.of(), List.of(), until);
    return assertInstanceOf(KeyOutcome.Done.class, keyring.rotate(act(key), draft)).key();
  }

  private EditorKey added(EditorKey by, @Nullable String until) {
    var scopes = List.of("publish", "keys");
    var draft = new KeyDraft(EditorSamples.publicKey().x(), "Bo", scopes, List.of("*"), until);
    return assertInstanceOf(KeyOutcome.Done.class, keyring.add(act(by), draft)).key();
  }

  private static KeyDraft draft(PublicKey key) {
    return new KeyDraft(key.x(), null, List.of(), List.of(), null);
  }

  private static KeyDraft wish(List<String> scopes, List<String> relays, @Nullable String until) {
    return new KeyDraft(null, null, scopes, relays, until);
  }
}
