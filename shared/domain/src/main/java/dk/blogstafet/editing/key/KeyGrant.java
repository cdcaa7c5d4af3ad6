package dk.blogstafet.editing.key;

import dk.blogstafet.relay.RelayId;
import java.util.EnumSet;
import java.util.Set;

/// The actions that a key allows, and in which relays.
///
/// @param everywhere in all relays, including future ones; `relays` is then empty
public record KeyGrant(Set<KeyScope> scopes, boolean everywhere, Set<RelayId> relays) {
  /// The maximum number of relays in a grant.
  public static final int RELAYS = 50;

  /// All actions in all relays.
  public static final KeyGrant ALL = new KeyGrant(EnumSet.allOf(KeyScope.class), true, Set.of());

  public KeyGrant {
    scopes = Set.copyOf(scopes);
    relays = Set.copyOf(relays);
    if (scopes.isEmpty() || everywhere != relays.isEmpty() || relays.size() > RELAYS) {
      throw new IllegalArgumentException("Invalid grant");
    }
  }

  /// Returns whether it allows an action in a relay.
  public boolean allows(KeyScope scope, RelayId relay) {
    return scopes.contains(scope) && (everywhere || relays.contains(relay));
  }

  /// Returns whether it allows an action in all relays, and for the site.
  public boolean allowsEverywhere(KeyScope scope) {
    return scopes.contains(scope) && everywhere;
  }

  /// Returns whether it allows everything that another grant allows.
  public boolean covers(KeyGrant other) {
    return scopes.containsAll(other.scopes)
        && (everywhere || relays.containsAll(other.relays))
        && (everywhere || !other.everywhere);
  }
}
