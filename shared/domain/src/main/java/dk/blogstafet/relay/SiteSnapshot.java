package dk.blogstafet.relay;

import java.util.List;
import java.util.Optional;

/// The site and all its relays, as they stand.
///
/// @param revision how often the site was described: the version of its description
/// @param relays in order of their slugs
public record SiteSnapshot(Site site, Revision revision, List<RelaySnapshot> relays) {
  public SiteSnapshot {
    relays = List.copyOf(relays);
  }

  public Optional<RelaySnapshot> relay(RelayId id) {
    return relays.stream().filter(snapshot -> snapshot.id().equals(id)).findFirst();
  }
}
