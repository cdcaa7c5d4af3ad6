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

/// Accepts every change of one relay and stores none: shows what a change would do.
public final class DryRunRelays implements Relays {
  private final RelaySnapshot snapshot;

  /// Starts with a relay's current state.
  public DryRunRelays(RelaySnapshot relaySnapshot) {
    this.snapshot = relaySnapshot;
  }

  @Override
  public Optional<SiteSnapshot> siteSnapshot() {
    return Optional.empty();
  }

  @Override
  public Optional<RelaySnapshot> find(RelayId relay) {
    return Optional.of(snapshot).filter(it -> it.id().equals(relay));
  }

  @Override
  public boolean describe(Revision seen, Site site) {
    return true;
  }

  @Override
  public CommitResult open(Relay relay) {
    return new CommitResult.Done(snapshot);
  }

  @Override
  public CommitResult describe(RelaySnapshot seen, Relay relay) {
    return new CommitResult.Done(seen);
  }

  @Override
  public CommitResult commit(
      RelaySnapshot seen, RelaySnapshot then, List<PostChange> changes, RenewalHint hint) {
    return new CommitResult.Done(then);
  }
}
