package dk.blogstafet.editing;

import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.MemoryRelayStore;
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
import java.util.function.Function;
import java.util.function.Supplier;

/// Relays in memory for one action: each change is stored with its receipt and audit entry, or not
/// at all.
record MemorySignedRelays(MemoryRelayStore books, MemoryEditors editors, SignedAction act)
    implements Relays {
  @Override
  public Optional<SiteSnapshot> siteSnapshot() {
    return books.siteSnapshot();
  }

  @Override
  public Optional<RelaySnapshot> find(RelayId relay) {
    return books.find(relay);
  }

  @Override
  public boolean describe(Revision seen, Site description) {
    synchronized (books) {
      editors.bar(act);
      var isDone = books.describe(seen, description);
      if (isDone) {
        editors.keep(act, SignedChange.ofDescription(seen, description));
      }
      return isDone;
    }
  }

  @Override
  public CommitResult open(Relay relay) {
    return kept(() -> books.open(relay), SignedChange::ofOpening);
  }

  @Override
  public CommitResult describe(RelaySnapshot seen, Relay description) {
    return kept(
        () -> books.describe(seen, description), then -> SignedChange.ofDescription(seen, then));
  }

  @Override
  public CommitResult commit(
      RelaySnapshot seen, RelaySnapshot then, List<PostChange> changes, RenewalHint hint) {
    var change = SignedChange.of(then, changes);
    return kept(() -> books.commit(seen, then, changes, hint), _ -> change);
  }

  private CommitResult kept(
      Supplier<CommitResult> change, Function<RelaySnapshot, SignedChange> record) {
    synchronized (books) {
      editors.bar(act);
      var result = change.get();
      if (result instanceof CommitResult.Done(var then)) {
        books.note(then, act.cause());
        editors.keep(act, record.apply(then));
      }
      return result;
    }
  }
}
