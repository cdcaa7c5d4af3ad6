package dk.blogstafet.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.RelayId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrantTest {
  private static final RelayId BROER = new RelayId("broer");
  private static final RelayId SKYGGE = new RelayId("skygge");

  private static final Grant IN_BROER = in(Set.of(Scope.PUBLISH), BROER);

  @Test
  void reachesTheRelaysThatItNames() {
    assertTrue(IN_BROER.allows(Scope.PUBLISH, BROER));
    assertFalse(IN_BROER.allows(Scope.PUBLISH, SKYGGE));
    assertFalse(IN_BROER.allows(Scope.CORRECT, BROER));
    assertFalse(IN_BROER.allowsEverywhere(Scope.PUBLISH));
  }

  @ParameterizedTest
  @EnumSource
  void mayReachEverything(Scope scope) {
    assertTrue(Grant.ALL.allows(scope, SKYGGE));
    assertTrue(Grant.ALL.allowsEverywhere(scope));
  }

  @Test
  void everywhereGivesNoOtherScope() {
    var grant = EditorSamples.everywhere(Scope.PUBLISH);

    assertTrue(grant.allows(Scope.PUBLISH, SKYGGE));
    assertFalse(grant.allowsEverywhere(Scope.RELAY));
    assertFalse(grant.allows(Scope.WITHDRAW, SKYGGE));
  }

  @Test
  void coversWhatIsNoMore() {
    var both = in(Set.of(Scope.PUBLISH, Scope.CORRECT), BROER, SKYGGE);
    var everywhere = EditorSamples.everywhere(Scope.PUBLISH);

    assertTrue(IN_BROER.covers(IN_BROER));
    assertTrue(both.covers(IN_BROER));
    assertTrue(Grant.ALL.covers(both));
    assertTrue(everywhere.covers(IN_BROER));
    assertFalse(IN_BROER.covers(both));
    assertFalse(IN_BROER.covers(in(Set.of(Scope.PUBLISH), BROER, SKYGGE)));
    assertFalse(IN_BROER.covers(in(Set.of(Scope.PUBLISH), SKYGGE)));
    assertFalse(IN_BROER.covers(in(Set.of(Scope.PUBLISH, Scope.KEYS), BROER)));
    assertFalse(both.covers(everywhere));
    assertFalse(everywhere.covers(Grant.ALL));
  }

  @Test
  void allowsSomethingSomewhere() {
    var fifty = relays(Grant.RELAYS);
    var more = relays(Grant.RELAYS + 1);
    var publish = Set.of(Scope.PUBLISH);
    var none = Set.<RelayId>of();

    assertEquals(fifty, new Grant(publish, false, fifty).relays());
    assertThrows(IllegalArgumentException.class, () -> new Grant(publish, false, more));
    assertThrows(IllegalArgumentException.class, () -> new Grant(publish, false, none));
    assertThrows(IllegalArgumentException.class, () -> new Grant(publish, true, fifty));
    assertThrows(IllegalArgumentException.class, () -> new Grant(Set.of(), true, none));
  }

  @ParameterizedTest
  @EnumSource
  void hasScopesByName(Scope scope) {
    assertEquals(Optional.of(scope), Scope.of(scope.label()));
    assertEquals(Optional.empty(), Scope.of(scope.name()));
  }

  private static Grant in(Set<Scope> scopes, RelayId... relays) {
    return new Grant(scopes, false, Arrays.stream(relays).collect(Collectors.toSet()));
  }

  private static Set<RelayId> relays(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> new RelayId("relay-" + number))
        .collect(Collectors.toSet());
  }
}
