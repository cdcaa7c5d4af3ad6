package dk.blogstafet.newsletter.suppression;

import dk.blogstafet.mail.Outbox;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Suppression;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.OptimisticRetry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Erases readers' data. Keeps a suppression with a keyed id that cannot be turned back into an
/// address, so that no import subscribes the reader again.
public final class SubscriberErasure {
  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final Outbox<OutboxTask> outbox;

  public SubscriberErasure(
      Subscribers subscribers, Suppressions suppressions, Outbox<OutboxTask> outbox) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.outbox = outbox;
  }

  /// Erases a reader. If it is interrupted after the first step, the outbox task stored with that
  /// step completes it.
  ///
  /// @param relays all relays
  public void erase(SubscriberId who, List<RelayId> relays, Instant now) {
    erase(
        new Suppression(who, Optional.empty(), Suppression.SuppressionReason.ERASED, now),
        relays,
        now);
  }

  /// Erases the reader that an erasure in the log names.
  void erase(Suppression line, List<RelayId> relays, Instant now) {
    var who = line.who();
    suppressions.add(line);
    var task = OutboxTask.of(OutboxTask.TaskKind.ERASE, who, Optional.empty(), now);
    OptimisticRetry.until(() -> {
      var state = subscribers.subscriber(who, List.of()).state().suppressed(line);
      return subscribers.update(SubscriberUpdate.NOTHING.with(state).then(task))
          ? Optional.of(true)
          : Optional.empty();
    });
    subscribers.erase(who, relays);
    outbox.find(task.name()).ifPresent(outbox::remove);
  }

  /// Completes an interrupted erasure.
  public void finish(OutboxTask task, List<RelayId> relays) {
    subscribers.erase(task.who(), relays);
  }
}
