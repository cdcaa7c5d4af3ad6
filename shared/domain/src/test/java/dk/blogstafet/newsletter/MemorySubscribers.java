package dk.blogstafet.newsletter;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Sign-ups, newsletters and errands in memory: the adapter that tests run on. Rows whose time is
/// over are passed over, but lie there until others take their place, as in the database.
public final class MemorySubscribers implements Subscribers, Outbox {
  private final InstantSource clock;
  private final MemoryRows rows = new MemoryRows();

  /// An empty store.
  ///
  /// @param clock by which rows grow old
  public MemorySubscribers(InstantSource clock) {
    this.clock = clock;
  }

  /// How many rows there are, those whose time is over among them.
  public synchronized int rows() {
    return rows.count();
  }

  /// Takes a copy of all rows, which can be put back later.
  public synchronized Runnable copy() {
    var copy = new MemoryRows();
    copy.become(rows);
    return () -> restore(copy);
  }

  private synchronized void restore(MemoryRows copy) {
    rows.become(copy);
  }

  /// All rows as they stand, to be compared with others.
  public synchronized List<Object> everything() {
    return rows.everything();
  }

  @Override
  public synchronized PendingRequests pending(SubscriberId who, RelayId relay) {
    return Optional.ofNullable(rows.requests.get(new MemoryRows.Place(who, relay)))
        .map(it -> it.open(clock.instant()))
        .orElseGet(() -> PendingRequests.none(who, relay));
  }

  @Override
  public synchronized Dossier dossier(SubscriberId who, List<RelayId> relays) {
    var person = rows.person(who, clock.instant()).orElseGet(() -> Person.unknown(who));
    var subscriptions =
        relays.stream().distinct().flatMap(it -> rows.subscription(who, it).stream()).toList();
    return new Dossier(person, subscriptions);
  }

  @Override
  public synchronized List<Consent> record(SubscriberId who) {
    return rows.consents.values().stream()
        .filter(it -> it.who().equals(who))
        .sorted(
            Comparator.comparing(Consent::at)
                .thenComparing(it -> it.relay().slug())
                .thenComparing(it -> it.kind().label()))
        .toList();
  }

  @Override
  public synchronized boolean file(Filing filing) {
    var now = clock.instant();
    var fits = rows.take(filing, now);
    if (fits) {
      rows.store(filing, now);
    }
    return fits;
  }

  @Override
  public synchronized List<Subscription> subscriptions(
      RelayId relay, Optional<SubscriberId> after, int limit) {
    return rows.subscriptions.values().stream()
        .filter(it -> it.relay().equals(relay))
        .filter(it -> after.isEmpty() || it.who().text().compareTo(after.get().text()) > 0)
        .sorted(Comparator.comparing(it -> it.who().text()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized int waiting(RelayId relay, Instant now) {
    return (int)
        rows.requests.values().stream()
            .filter(it -> it.relay().equals(relay))
            .filter(it -> !it.open(now).requests().isEmpty())
            .count();
  }

  @Override
  public synchronized Optional<Wording> wording(String hash) {
    return Optional.ofNullable(rows.wordings.get(hash));
  }

  @Override
  public synchronized void keep(Wording wording) {
    rows.wordings.putIfAbsent(wording.hash(), wording);
  }

  @Override
  public synchronized void erase(SubscriberId who, List<RelayId> relays) {
    rows.erase(who, relays);
  }

  @Override
  public synchronized Optional<Errand> find(String name) {
    return rows.errand(name, clock.instant());
  }

  @Override
  public synchronized List<Errand> due(Instant now, int limit) {
    return rows.errands.keySet().stream()
        .flatMap(name -> rows.errand(name, now).stream())
        .filter(it -> !it.due().isAfter(now))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean replace(Errand seen, Errand then) {
    var stands = find(seen.name()).equals(Optional.of(seen));
    if (stands) {
      rows.errands.put(then.name(), then);
    }
    return stands;
  }

  @Override
  public synchronized boolean remove(Errand seen) {
    return find(seen.name()).equals(Optional.of(seen)) && rows.errands.remove(seen.name(), seen);
  }
}
