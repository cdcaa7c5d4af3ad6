package dk.blogstafet.baton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.mail.OutboxContract;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The contract of the outbox of [Turns].
public abstract class TurnOutboxContract extends OutboxContract<TurnMailTask> {
  private final RelayId relay = DomainSamples.relayId();

  /// Returns the store that adds tasks.
  protected abstract Turns turns();

  /// Adds a turn, and returns the task of its invitation.
  @Override
  protected TurnMailTask task() {
    var addition = TurnSamples.addition(turns().baton(relay), TurnSamples.contact());
    assertTrue(turns().update(addition));
    return addition.mails().getFirst();
  }

  @Override
  protected boolean isOwn(TurnMailTask task) {
    return task.turn().relay().equals(relay);
  }

  @Override
  protected Instant begin() {
    return TurnSamples.NOW;
  }

  @Test
  void storesOfWhichDateATaskIsCounted() {
    var waiting = task();
    var counted = waiting.countedOn(LocalDate.parse("2026-03-02"));

    assertTrue(outbox().replace(waiting, counted));

    assertEquals(Optional.of(counted), outbox().find(waiting.name()));
    assertFalse(outbox().remove(waiting));
    assertTrue(outbox().remove(counted));
  }
}
