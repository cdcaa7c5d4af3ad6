package dk.blogstafet.editing;

import dk.blogstafet.relay.RelayId;
import java.util.EnumSet;
import java.util.Set;

/// What a key may do, and in which relays.
///
/// @param everywhere in all relays, also those to come; then `relays` is empty
public record KeyGrant(Set<KeyScope> scopes, boolean everywhere, Set<RelayId> relays) {
  /// The most relays that a grant names.
  public static final int RELAYS = 50;

  /// Everything, everywhere.
  public static final KeyGrant ALL = new KeyGrant(EnumSet.allOf(KeyScope.class), true, Set.of());

  public KeyGrant {
    scopes = Set.copyOf(scopes);
    relays = Set.copyOf(relays);
    if (scopes.isEmpty() || everywhere != relays.isEmpty() || relays.size() > RELAYS) {
      throw new IllegalArgumentException("Unchecked grant");
    }
  }

  /// Whether it allows to do something in one relay.
  public boolean allows(KeyScope scope, RelayId relay) {
    return scopes.contains(scope) && (everywhere || relays.contains(relay));
  }

  /// Whether it allows to do something in all relays, and in the site that holds them.
  public boolean allowsEverywhere(KeyScope scope) {
    return scopes.contains(scope) && everywhere;
  }

  /// Whether it allows all that another one does: nobody can give more than they have.
  public boolean covers(KeyGrant other) {
    return scopes.containsAll(other.scopes)
        && (everywhere || relays.containsAll(other.relays))
        && (everywhere || !other.everywhere);
  }
}
