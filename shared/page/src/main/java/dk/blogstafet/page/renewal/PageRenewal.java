package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.rendering.PageStores;
import java.time.Clock;

/// The renewal of pages, wired to its stores.
public record PageRenewal(
    PageStores stores,
    RelayRenewal relayRenewal,
    CatchUp catchUp,
    VersionPurge purge,
    OmissionLog omissions) {
  /// Wires the renewal to stores.
  public static PageRenewal of(PageStores stores, Clock clock) {
    var relays = stores.relays();
    var engine =
        new RenewalEngine(
            relays,
            stores.posts(),
            stores.issues(),
            stores.authors(),
            stores.pages(),
            clock,
            stores.origin());
    var renewal = new RelayRenewal(relays, stores.states(), engine, clock, RetryPause.real());
    return new PageRenewal(
        stores,
        renewal,
        new CatchUp(relays, stores.states(), renewal, engine.site(), stores.origin(), clock),
        new VersionPurge(renewal, stores.pages()),
        engine.omissions());
  }
}
