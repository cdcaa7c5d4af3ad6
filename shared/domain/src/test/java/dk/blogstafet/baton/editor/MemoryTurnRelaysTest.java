package dk.blogstafet.baton.editor;

import dk.blogstafet.baton.Drafts;
import dk.blogstafet.baton.MemoryDrafts;
import dk.blogstafet.baton.MemoryTurnOutbox;
import dk.blogstafet.baton.MemoryTurns;
import dk.blogstafet.baton.TurnMailTask;
import dk.blogstafet.baton.Turns;
import dk.blogstafet.mail.Outbox;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;

final class MemoryTurnRelaysTest extends TurnRelaysContract {
  private final MemoryDrafts drafts = new MemoryDrafts();
  private final MemoryTurnOutbox outbox = new MemoryTurnOutbox();
  private final MemoryTurns turns = new MemoryTurns(drafts, outbox, () -> now);
  private final MemoryRelayStore relays = new MemoryRelayStore();

  @Override
  protected Turns turns() {
    return turns;
  }

  @Override
  protected Drafts drafts() {
    return drafts;
  }

  @Override
  protected Outbox<TurnMailTask> outbox() {
    return outbox;
  }

  @Override
  protected TurnRelays turnRelays() {
    return new MemoryTurnRelays(relays, turns);
  }

  @Override
  protected Relays relays() {
    return relays;
  }

  @Override
  protected Posts posts() {
    return relays;
  }
}
