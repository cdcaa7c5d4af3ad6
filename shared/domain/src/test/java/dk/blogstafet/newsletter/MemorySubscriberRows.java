package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows of [MemorySubscribers], and its lock.
public final class MemorySubscriberRows {
  final Map<SubscriberId, MailboxState> persons = new HashMap<>();
  final Map<ReaderRelayKey, Subscription> subscriptions = new HashMap<>();
  final Map<ReaderRelayKey, PendingSignUps> requests = new HashMap<>();
  final Map<ConsentRowKey, ConsentRecord> consents = new HashMap<>();
  final Map<String, OutboxTask> errands = new HashMap<>();
  final Map<String, ConsentText> wordings = new HashMap<>();

  /// The key of a reader's row for a relay.
  record ReaderRelayKey(SubscriberId who, RelayId relay) {
    static ReaderRelayKey of(PendingSignUps pending) {
      return new ReaderRelayKey(pending.who(), pending.relay());
    }

    static ReaderRelayKey of(Subscription subscription) {
      return new ReaderRelayKey(subscription.who(), subscription.relay());
    }
  }

  /// The key of a consent record.
  record ConsentRowKey(
      SubscriberId who, Instant at, RelayId relay, ConsentRecord.ConsentEvent kind) {
    static ConsentRowKey of(ConsentRecord consent) {
      return new ConsentRowKey(consent.who(), consent.at(), consent.relay(), consent.kind());
    }
  }

  int count() {
    return persons.size()
        + subscriptions.size()
        + requests.size()
        + consents.size()
        + errands.size()
        + wordings.size();
  }

  /// Replaces all rows with another's.
  void become(MemorySubscriberRows other) {
    become(persons, other.persons);
    become(subscriptions, other.subscriptions);
    become(requests, other.requests);
    become(consents, other.consents);
    become(errands, other.errands);
    become(wordings, other.wordings);
  }

  private static <K, V> void become(Map<K, V> ours, Map<K, V> others) {
    ours.clear();
    ours.putAll(others);
  }

  List<Object> everything() {
    return List.of(
        Map.copyOf(persons),
        Map.copyOf(subscriptions),
        Map.copyOf(requests),
        Map.copyOf(consents),
        Map.copyOf(errands),
        Map.copyOf(wordings));
  }

  Optional<MailboxState> person(SubscriberId who, Instant now) {
    return Optional.ofNullable(persons.get(who))
        .filter(it -> it.expires().filter(end -> isOver(end, now)).isEmpty());
  }

  Optional<Subscription> subscription(SubscriberId who, RelayId relay) {
    return Optional.ofNullable(subscriptions.get(new ReaderRelayKey(who, relay)));
  }

  Optional<OutboxTask> errand(String name, Instant now) {
    return Optional.ofNullable(errands.get(name)).filter(it -> !isOver(it.expires(), now));
  }

  /// Returns whether an update has no conflict.
  boolean take(SubscriberUpdate update, Instant now) {
    return update.state().stream().allMatch(it -> fits(it, now))
        && update.subscriptions().stream().allMatch(this::fits)
        && update.pending().stream().allMatch(this::fits)
        && update.consents().stream().noneMatch(it -> consents.containsKey(ConsentRowKey.of(it)));
  }

  void store(SubscriberUpdate update, Instant now) {
    update.state().ifPresent(it -> persons.put(it.id(), it));
    update.subscriptions().forEach(it -> subscriptions.put(ReaderRelayKey.of(it), it));
    update.pending().ifPresent(this::store);
    update.consents().forEach(it -> consents.put(ConsentRowKey.of(it), it));
    update.tasks().stream()
        .filter(it -> errand(it.name(), now).isEmpty())
        .forEach(it -> errands.put(it.name(), it));
  }

  void erase(SubscriberId who, List<RelayId> relays) {
    Set<ReaderRelayKey> keies =
        relays.stream().map(it -> new ReaderRelayKey(who, it)).collect(Collectors.toSet());
    subscriptions.keySet().removeAll(keies);
    requests.keySet().removeAll(keies);
    consents.keySet().removeIf(it -> it.who().equals(who));
    errands.values().removeIf(it -> it.who().equals(who) && it.kind() != OutboxTask.TaskKind.ERASE);
  }

  private boolean fits(MailboxState then, Instant now) {
    return then.version() == person(then.id(), now).map(MailboxState::version).orElse(0) + 1;
  }

  private boolean fits(Subscription then) {
    var seen = subscription(then.who(), then.relay());
    return then.version() == seen.map(Subscription::version).orElse(0) + 1;
  }

  private boolean fits(PendingSignUps then) {
    var there = requests.get(ReaderRelayKey.of(then));
    return then.seen().equals(there == null ? "" : there.stamp());
  }

  private void store(PendingSignUps then) {
    if (then.signUps().isEmpty()) {
      requests.remove(ReaderRelayKey.of(then));
    } else {
      var stored = PendingSignUps.stored(then.who(), then.relay(), then.signUps(), then.stamp());
      requests.put(ReaderRelayKey.of(then), stored);
    }
  }

  /// Compares in whole seconds, as the database does.
  public static boolean isOver(Instant end, Instant now) {
    return end.plusNanos(999_999_999).getEpochSecond() <= now.getEpochSecond();
  }
}
