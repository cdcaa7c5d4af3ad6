package dk.blogstafet.local.importing;

import dk.blogstafet.relay.Medium;
import dk.blogstafet.relay.Pace;
import dk.blogstafet.relay.Recorded;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Relays whose changes are noted, and that fail or are overtaken when a test wants them to.
public final class WatchedRelays implements Relays {
  private final Relays real;
  private final List<Pace> paces = new ArrayList<>();
  private int left = Integer.MAX_VALUE;
  private Runnable beforeDescribing = () -> {};

  public WatchedRelays(Relays real) {
    this.real = real;
  }

  /// The paces of the changes so far.
  public List<Pace> paces() {
    return paces;
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
  public Optional<Medium> medium() {
    return real.medium();
  }

  @Override
  public Optional<Standing> find(RelayId relay) {
    return real.find(relay);
  }

  @Override
  public boolean describe(Revision seen, Site anew) {
    return real.describe(seen, anew);
  }

  @Override
  public Recorded open(Relay relay) {
    return real.open(relay);
  }

  @Override
  public Recorded describe(Standing seen, Relay anew) {
    beforeDescribing.run();
    beforeDescribing = () -> {};
    return real.describe(seen, anew);
  }

  @Override
  public Recorded record(Standing seen, Standing then, List<Step> steps, Pace pace) {
    if (left-- <= 0) {
      throw new IllegalStateException("The store is gone");
    }
    paces.add(pace);
    return real.record(seen, then, steps, pace);
  }
}
