package dk.blogstafet.local.importing;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Relays whose changes are noted, and that fail or are overtaken when a test wants them to.
public final class RecordingRelays implements Relays {
  private final Relays real;
  private final List<RenewalHint> hints = new ArrayList<>();
  private int left = Integer.MAX_VALUE;
  private Runnable beforeDescribing = () -> {};

  public RecordingRelays(Relays real) {
    this.real = real;
  }

  /// The paces of the changes so far.
  public List<RenewalHint> hints() {
    return hints;
  }

  /// Fails once so many more changes are stored.
  public void failAfter(int changes) {
    left = changes;
  }

  /// Does something just before the next description of a relay is stored.
  public void beforeDescribing(Runnable action) {
    beforeDescribing = action;
  }

  @Override
  public Optional<SiteSnapshot> siteSnapshot() {
    return real.siteSnapshot();
  }

  @Override
  public Optional<RelaySnapshot> find(RelayId relay) {
    return real.find(relay);
  }

  @Override
  public boolean describe(Revision seen, Site anew) {
    return real.describe(seen, anew);
  }

  @Override
  public CommitResult open(Relay relay) {
    return real.open(relay);
  }

  @Override
  public CommitResult describe(RelaySnapshot seen, Relay anew) {
    beforeDescribing.run();
    beforeDescribing = () -> {};
    return real.describe(seen, anew);
  }

  @Override
  public CommitResult commit(
      RelaySnapshot seen, RelaySnapshot then, List<PostChange> changes, RenewalHint hint) {
    if (left-- <= 0) {
      throw new IllegalStateException("The store is gone");
    }
    hints.add(hint);
    return real.commit(seen, then, changes, hint);
  }
}
