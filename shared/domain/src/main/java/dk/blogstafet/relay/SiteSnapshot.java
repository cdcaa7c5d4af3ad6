package dk.blogstafet.relay;

import java.util.List;
import java.util.Optional;

/// The site and all its relays at one time.
///
/// @param revision the version of the site's description
/// @param relays in order of their slugs
public record SiteSnapshot(Site site, Revision revision, List<RelaySnapshot> relays) {
  public SiteSnapshot {
    relays = List.copyOf(relays);
  }

  public Optional<RelaySnapshot> relay(RelayId id) {
    return relays.stream().filter(snapshot -> snapshot.id().equals(id)).findFirst();
  }
}
