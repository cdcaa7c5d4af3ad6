package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Forgets readers. What stays is that they were forgotten: a name that can't be turned back into
/// an address, with the reason, so that no list brings them back.
public final class SubscriberErasure {
  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final Outbox outbox;

  public SubscriberErasure(Subscribers subscribers, Suppressions suppressions, Outbox outbox) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.outbox = outbox;
  }

  /// Erases a reader. Should it break off after the first step, the errand that is stored with that
  /// step finishes it.
  ///
  /// @param relays all there are
  public void erase(SubscriberId who, List<RelayId> relays, Instant now) {
    erase(
        new Suppression(who, Optional.empty(), Suppression.SuppressionReason.ERASED, now),
        relays,
        now);
  }

  /// Erases whom a line of the log says to have been erased.
  void erase(Suppression line, List<RelayId> relays, Instant now) {
    var who = line.who();
    suppressions.add(line);
    var task = OutboxTask.of(OutboxTask.TaskKind.ERASE, who, Optional.empty(), now);
    ContentionRetry.until(() -> {
      var state = subscribers.dossier(who, List.of()).state().suppressed(line);
      return subscribers.file(SubscriberUpdate.NOTHING.with(state).then(task))
          ? Optional.of(true)
          : Optional.empty();
    });
    subscribers.erase(who, relays);
    outbox.find(task.name()).ifPresent(outbox::remove);
  }

  /// Finishes what broke off.
  public void finish(OutboxTask task, List<RelayId> relays) {
    subscribers.erase(task.who(), relays);
  }
}
