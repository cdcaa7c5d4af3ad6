package dk.blogstafet.relay;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/// What the contracts of [Relays] and [Posts] share. Each test has a relay of its own, so that they
/// can share a database.
public abstract class BooksContract {
  protected final RelayId id = Samples.relayId();

  /// The adapter under test.
  protected abstract Relays relays();

  /// The adapter under test, over the same rows.
  protected abstract Posts posts();

  /// Opens the test's relay.
  protected final Standing open() {
    return done(relays().open(Samples.relay(id)));
  }

  /// Describes the site as it stands, whoever described it before.
  protected final void describe(Site site) {
    var seen = relays().medium().map(Medium::revision).orElse(Revision.NONE);
    assertTrue(relays().describe(seen, site));
  }

  /// Records steps as one change, and expects that to work.
  protected final Standing record(Standing seen, Step... steps) {
    return record(seen, Pace.DONE, steps);
  }

  protected final Standing record(Standing seen, Pace pace, Step... steps) {
    return done(new Ledger(relays(), posts()).record(seen, List.of(steps), pace));
  }

  protected static Standing done(Recorded recorded) {
    return assertInstanceOf(Recorded.Done.class, recorded).standing();
  }
}
