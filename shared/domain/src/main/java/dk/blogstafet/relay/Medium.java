package dk.blogstafet.relay;

import java.util.List;
import java.util.Optional;

/// The site and all its relays, as they stand.
///
/// @param revision how often the site was described: the version of its description
/// @param relays in order of their slugs
public record Medium(Site site, Revision revision, List<Standing> relays) {
  public Medium {
    relays = List.copyOf(relays);
  }

  public Optional<Standing> relay(RelayId id) {
    return relays.stream().filter(standing -> standing.id().equals(id)).findFirst();
  }
}
