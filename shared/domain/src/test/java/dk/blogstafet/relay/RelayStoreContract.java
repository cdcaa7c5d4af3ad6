package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/// What the contracts of [Relays] and [Posts] share. Each test has a relay of its own, so that they
/// can share a database.
public abstract class RelayStoreContract {
  protected final RelayId id = DomainSamples.relayId();

  /// The adapter under test.
  protected abstract Relays relays();

  /// The adapter under test, over the same rows.
  protected abstract Posts posts();

  /// Opens the test's relay.
  protected final RelaySnapshot open() {
    return done(relays().open(DomainSamples.relay(id)));
  }

  /// Describes the site as it stands, whoever described it before.
  protected final void describe(Site site) {
    var seen = relays().siteSnapshot().map(SiteSnapshot::revision).orElse(Revision.NONE);
    assertTrue(relays().describe(seen, site));
  }

  /// Records steps as one change, and expects that to work.
  protected final RelaySnapshot record(RelaySnapshot seen, PostChange... steps) {
    return record(seen, RenewalHint.DONE, steps);
  }

  protected final RelaySnapshot record(RelaySnapshot seen, RenewalHint hint, PostChange... steps) {
    return done(new RelayChangeWriter(relays(), posts()).record(seen, List.of(steps), hint));
  }

  protected static RelaySnapshot done(CommitResult result) {
    return assertInstanceOf(CommitResult.Done.class, result).snapshot();
  }
}
