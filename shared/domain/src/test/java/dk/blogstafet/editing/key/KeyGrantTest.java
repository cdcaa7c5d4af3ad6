package dk.blogstafet.editing.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.relay.RelayId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyGrantTest {
  private static final RelayId BROER = new RelayId("broer");
  private static final RelayId SKYGGE = new RelayId("skygge");

  private static final KeyGrant IN_BROER = in(Set.of(KeyScope.PUBLISH), BROER);

  @Test
  void coversTheRelaysThatItNames() {
    assertTrue(IN_BROER.allows(KeyScope.PUBLISH, BROER));
    assertFalse(IN_BROER.allows(KeyScope.PUBLISH, SKYGGE));
    assertFalse(IN_BROER.allows(KeyScope.CORRECT, BROER));
    assertFalse(IN_BROER.allowsEverywhere(KeyScope.PUBLISH));
  }

  @ParameterizedTest
  @EnumSource
  void canCoverAllRelays(KeyScope scope) {
    assertTrue(KeyGrant.ALL.allows(scope, SKYGGE));
    assertTrue(KeyGrant.ALL.allowsEverywhere(scope));
  }

  @Test
  void everywhereGivesNoOtherScope() {
    var grant = EditorSamples.everywhere(KeyScope.PUBLISH);

    assertTrue(grant.allows(KeyScope.PUBLISH, SKYGGE));
    assertFalse(grant.allowsEverywhere(KeyScope.RELAY));
    assertFalse(grant.allows(KeyScope.WITHDRAW, SKYGGE));
  }

  @Test
  void coversEqualAndSmallerGrants() {
    var both = in(Set.of(KeyScope.PUBLISH, KeyScope.CORRECT), BROER, SKYGGE);
    var everywhere = EditorSamples.everywhere(KeyScope.PUBLISH);

    assertTrue(IN_BROER.covers(IN_BROER));
    assertTrue(both.covers(IN_BROER));
    assertTrue(KeyGrant.ALL.covers(both));
    assertTrue(everywhere.covers(IN_BROER));
    assertFalse(IN_BROER.covers(both));
    assertFalse(IN_BROER.covers(in(Set.of(KeyScope.PUBLISH), BROER, SKYGGE)));
    assertFalse(IN_BROER.covers(in(Set.of(KeyScope.PUBLISH), SKYGGE)));
    assertFalse(IN_BROER.covers(in(Set.of(KeyScope.PUBLISH, KeyScope.KEYS), BROER)));
    assertFalse(both.covers(everywhere));
    assertFalse(everywhere.covers(KeyGrant.ALL));
  }

  @Test
  void allowsSomethingSomewhere() {
    var fifty = relays(KeyGrant.RELAYS);
    var more = relays(KeyGrant.RELAYS + 1);
    var publish = Set.of(KeyScope.PUBLISH);
    var none = Set.<RelayId>of();

    assertEquals(fifty, new KeyGrant(publish, false, fifty).relays());
    assertThrows(IllegalArgumentException.class, () -> new KeyGrant(publish, false, more));
    assertThrows(IllegalArgumentException.class, () -> new KeyGrant(publish, false, none));
    assertThrows(IllegalArgumentException.class, () -> new KeyGrant(publish, true, fifty));
    assertThrows(IllegalArgumentException.class, () -> new KeyGrant(Set.of(), true, none));
  }

  @ParameterizedTest
  @EnumSource
  void hasScopesByName(KeyScope scope) {
    assertEquals(Optional.of(scope), KeyScope.of(scope.label()));
    assertEquals(Optional.empty(), KeyScope.of(scope.name()));
  }

  private static KeyGrant in(Set<KeyScope> scopes, RelayId... relays) {
    return new KeyGrant(scopes, false, Arrays.stream(relays).collect(Collectors.toSet()));
  }

  private static Set<RelayId> relays(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> new RelayId("relay-" + number))
        .collect(Collectors.toSet());
  }
}
