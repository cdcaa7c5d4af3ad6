package dk.blogstafet.baton;

import dk.blogstafet.mail.Outbox;

final class MemoryTurnOutboxTest extends TurnOutboxContract {
  private final MemoryTurnOutbox outbox = new MemoryTurnOutbox();
  private final MemoryTurns turns =
      new MemoryTurns(new MemoryDrafts(), outbox, () -> TurnSamples.NOW);

  @Override
  protected Turns turns() {
    return turns;
  }

  @Override
  protected Outbox<TurnMailTask> outbox() {
    return outbox;
  }
}
