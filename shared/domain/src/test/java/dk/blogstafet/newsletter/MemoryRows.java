package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows of [MemorySubscribers], which is their lock.
final class MemoryRows {
  final Map<SubscriberId, Person> persons = new HashMap<>();
  final Map<Place, Subscription> subscriptions = new HashMap<>();
  final Map<Place, PendingRequests> requests = new HashMap<>();
  final Map<Line, Consent> consents = new HashMap<>();
  final Map<String, Errand> errands = new HashMap<>();
  final Map<String, Wording> wordings = new HashMap<>();

  /// Where a reader's row for a relay lies.
  record Place(SubscriberId who, RelayId relay) {
    static Place of(PendingRequests pending) {
      return new Place(pending.who(), pending.relay());
    }

    static Place of(Subscription subscription) {
      return new Place(subscription.who(), subscription.relay());
    }
  }

  /// Where a line of the record lies.
  record Line(SubscriberId who, Instant at, RelayId relay, Consent.Kind kind) {
    static Line of(Consent consent) {
      return new Line(consent.who(), consent.at(), consent.relay(), consent.kind());
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

  /// All of another's rows, and no others.
  void become(MemoryRows other) {
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

  Optional<Person> person(SubscriberId who, Instant now) {
    return Optional.ofNullable(persons.get(who))
        .filter(it -> it.expires().filter(end -> isOver(end, now)).isEmpty());
  }

  Optional<Subscription> subscription(SubscriberId who, RelayId relay) {
    return Optional.ofNullable(subscriptions.get(new Place(who, relay)));
  }

  Optional<Errand> errand(String name, Instant now) {
    return Optional.ofNullable(errands.get(name)).filter(it -> !isOver(it.expires(), now));
  }

  /// Whether nothing of a filing was overtaken.
  boolean take(Filing filing, Instant now) {
    return filing.person().stream().allMatch(it -> fits(it, now))
        && filing.subscriptions().stream().allMatch(this::fits)
        && filing.pending().stream().allMatch(this::fits)
        && filing.consents().stream().noneMatch(it -> consents.containsKey(Line.of(it)));
  }

  void store(Filing filing, Instant now) {
    filing.person().ifPresent(it -> persons.put(it.id(), it));
    filing.subscriptions().forEach(it -> subscriptions.put(Place.of(it), it));
    filing.pending().ifPresent(this::store);
    filing.consents().forEach(it -> consents.put(Line.of(it), it));
    filing.errands().stream()
        .filter(it -> errand(it.name(), now).isEmpty())
        .forEach(it -> errands.put(it.name(), it));
  }

  void erase(SubscriberId who, List<RelayId> relays) {
    Set<Place> places = relays.stream().map(it -> new Place(who, it)).collect(Collectors.toSet());
    subscriptions.keySet().removeAll(places);
    requests.keySet().removeAll(places);
    consents.keySet().removeIf(it -> it.who().equals(who));
    errands.values().removeIf(it -> it.who().equals(who) && it.kind() != Errand.Kind.ERASE);
  }

  private boolean fits(Person then, Instant now) {
    return then.version() == person(then.id(), now).map(Person::version).orElse(0) + 1;
  }

  private boolean fits(Subscription then) {
    var seen = subscription(then.who(), then.relay());
    return then.version() == seen.map(Subscription::version).orElse(0) + 1;
  }

  private boolean fits(PendingRequests then) {
    var there = requests.get(Place.of(then));
    return then.seen().equals(there == null ? "" : there.stamp());
  }

  private void store(PendingRequests then) {
    if (then.requests().isEmpty()) {
      requests.remove(Place.of(then));
    } else {
      var stored = PendingRequests.stored(then.who(), then.relay(), then.requests(), then.stamp());
      requests.put(Place.of(then), stored);
    }
  }

  /// To the second, as the database counts.
  static boolean isOver(Instant end, Instant now) {
    return end.plusNanos(999_999_999).getEpochSecond() <= now.getEpochSecond();
  }
}
