package dk.blogstafet.baton;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnContact;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.mail.Outbox;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;

/// The shared part of the contracts of [Turns] and [Drafts]. Each test has its own relay, so that
/// tests can share a database.
public abstract class TurnStoreContract {
  /// The time of the adapter's clock.
  protected Instant now = TurnSamples.NOW;

  protected final RelayId relay = DomainSamples.relayId();

  /// Returns the adapter under test.
  protected abstract Turns turns();

  /// Returns the adapter under test, over the same rows.
  protected abstract Drafts drafts();

  /// Returns the adapter under test, over the same rows.
  protected abstract Outbox<TurnMailTask> outbox();

  /// Adds the relay's next turn.
  protected final Turn invite() {
    return invite(TurnSamples.contact());
  }

  protected final Turn invite(TurnContact contact) {
    return store(TurnSamples.addition(turns().baton(relay), contact));
  }

  protected final Turn move(Turn seen, TurnState state) {
    return store(TurnSamples.change(seen, state));
  }

  /// Stores a change and expects success.
  protected final Turn store(TurnUpdate update) {
    assertTrue(turns().update(update));
    return update.then();
  }
}
