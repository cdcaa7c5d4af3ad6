package dk.blogstafet.local.importing;

import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.change.DryRunRelays;

/// A store with a relay as it would be, in which nothing is stored.
record RehearsedRelayStore(RelayStore store, RelaySnapshot snapshot) implements RelayStore {
  @Override
  public Relays relays() {
    return new DryRunRelays(snapshot);
  }

  @Override
  public Posts posts() {
    return store.posts();
  }

  @Override
  public PageProgress show(RelayId relay) {
    return store.show(relay);
  }

  @Override
  public void close() {
    store.close();
  }
}
