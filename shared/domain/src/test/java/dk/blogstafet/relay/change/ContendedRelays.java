package dk.blogstafet.relay.change;

import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.SiteSnapshot;
import java.util.List;
import java.util.Optional;

/// Relays in which every commit conflicts.
record ContendedRelays(Relays relays) implements Relays {
  @Override
  public Optional<SiteSnapshot> siteSnapshot() {
    return relays.siteSnapshot();
  }

  @Override
  public Optional<RelaySnapshot> find(RelayId relay) {
    return relays.find(relay);
  }

  @Override
  public boolean describe(Revision seen, Site description) {
    return false;
  }

  @Override
  public CommitResult open(Relay relay) {
    return relays.open(relay);
  }

  @Override
  public CommitResult describe(RelaySnapshot seen, Relay description) {
    return new CommitResult.Conflict();
  }

  @Override
  public CommitResult commit(
      RelaySnapshot seen, RelaySnapshot then, List<PostChange> changes, RenewalHint hint) {
    return new CommitResult.Conflict();
  }
}
