package dk.blogstafet.baton;

import dk.blogstafet.mail.Outbox;

final class MemoryTurnUpdateTest extends TurnUpdateContract {
  private final MemoryDrafts drafts = new MemoryDrafts();
  private final MemoryTurnOutbox outbox = new MemoryTurnOutbox();
  private final MemoryTurns turns = new MemoryTurns(drafts, outbox, () -> now);

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
}
