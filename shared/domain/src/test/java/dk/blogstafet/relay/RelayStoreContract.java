package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.change.RelayChangeWriter;
import java.util.List;

/// The shared part of the contracts of [Relays] and [Posts]. Each test has its own relay, so that
/// tests can share a database.
public abstract class RelayStoreContract {
  protected final RelayId id = DomainSamples.relayId();

  /// Returns the adapter under test.
  protected abstract Relays relays();

  /// Returns the adapter under test, over the same rows.
  protected abstract Posts posts();

  /// Opens the test's relay.
  protected final RelaySnapshot open() {
    return done(relays().open(DomainSamples.relay(id)));
  }

  /// Describes the site, whatever its current revision.
  protected final void describe(Site site) {
    var seen = relays().siteSnapshot().map(SiteSnapshot::revision).orElse(Revision.NONE);
    assertTrue(relays().describe(seen, site));
  }

  /// Commits post changes as one revision and expects success.
  protected final RelaySnapshot record(RelaySnapshot seen, PostChange... steps) {
    return record(seen, RenewalHint.DONE, steps);
  }

  protected final RelaySnapshot record(RelaySnapshot seen, RenewalHint hint, PostChange... steps) {
    return done(new RelayChangeWriter(relays(), posts()).commit(seen, List.of(steps), hint));
  }

  protected static RelaySnapshot done(CommitResult result) {
    return assertInstanceOf(CommitResult.Done.class, result).snapshot();
  }
}
