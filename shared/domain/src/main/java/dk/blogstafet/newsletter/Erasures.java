package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Forgets readers. What stays is that they were forgotten: a name that can't be turned back into
/// an address, with the reason, so that no list brings them back.
public final class Erasures {
  private final Subscribers subscribers;
  private final Suppressions suppressions;
  private final Outbox outbox;

  public Erasures(Subscribers subscribers, Suppressions suppressions, Outbox outbox) {
    this.subscribers = subscribers;
    this.suppressions = suppressions;
    this.outbox = outbox;
  }

  /// Erases a reader. Should it break off after the first step, the errand that is stored with that
  /// step finishes it.
  ///
  /// @param relays all there are
  public void erase(SubscriberId who, List<RelayId> relays, Instant now) {
    erase(new Suppression(who, Optional.empty(), Suppression.Reason.ERASED, now), relays, now);
  }

  /// Erases whom a line of the log says to have been erased.
  void erase(Suppression line, List<RelayId> relays, Instant now) {
    var who = line.who();
    suppressions.add(line);
    var errand = Errand.of(Errand.Kind.ERASE, who, Optional.empty(), now);
    Tries.until(() -> {
      var person = subscribers.dossier(who, List.of()).person().suppressed(line);
      return subscribers.file(Filing.NOTHING.with(person).then(errand))
          ? Optional.of(true)
          : Optional.empty();
    });
    subscribers.erase(who, relays);
    outbox.find(errand.name()).ifPresent(outbox::remove);
  }

  /// Finishes what broke off.
  public void finish(Errand errand, List<RelayId> relays) {
    subscribers.erase(errand.who(), relays);
  }
}
