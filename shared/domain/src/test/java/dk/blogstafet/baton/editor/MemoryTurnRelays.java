package dk.blogstafet.baton.editor;

import dk.blogstafet.baton.MemoryTurns;
import dk.blogstafet.baton.StaleTurnException;
import dk.blogstafet.baton.TurnUpdate;
import dk.blogstafet.relay.CommitResult;
import dk.blogstafet.relay.Post;
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

/// Publishes turns in memory, for tests: the post and its turn are stored both or not at all.
public record MemoryTurnRelays(Relays relays, MemoryTurns turns) implements TurnRelays {
  @Override
  public Relays publishing(Function<Post, TurnUpdate> update) {
    return new PublishingRelays(relays, turns, update);
  }

  private record PublishingRelays(
      Relays relays, MemoryTurns turns, Function<Post, TurnUpdate> update) implements Relays {
    @Override
    public Optional<SiteSnapshot> siteSnapshot() {
      return relays.siteSnapshot();
    }

    @Override
    public Optional<RelaySnapshot> find(RelayId relay) {
      return relays.find(relay);
    }

    @Override
    public boolean describe(Revision seen, Site description) {
      throw new UnsupportedOperationException("A turn's publication describes no site");
    }

    @Override
    public CommitResult open(Relay relay) {
      throw new UnsupportedOperationException("A turn's publication opens no relay");
    }

    @Override
    public CommitResult describe(RelaySnapshot seen, Relay description) {
      throw new UnsupportedOperationException("A turn's publication describes no relay");
    }

    @Override
    public CommitResult commit(
        RelaySnapshot seen, RelaySnapshot then, List<PostChange> changes, RenewalHint hint) {
      var post = ((PostChange.Add) changes.getFirst()).post();
      synchronized (turns) {
        var isCurrent = relays.find(seen.id()).orElseThrow().revision().equals(seen.revision());
        if (isCurrent && !turns.update(update.apply(post))) {
          throw new StaleTurnException();
        }
        return relays.commit(seen, then, changes, hint);
      }
    }
  }
}
