package dk.blogstafet.newsletter;

import dk.blogstafet.mail.Outbox;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Sign-ups, subscriptions and outbox tasks in memory, for tests. Expired rows are ignored, but
/// remain until others replace them, as in the database.
public final class MemorySubscribers implements Subscribers, Outbox<OutboxTask> {
  private final InstantSource clock;
  private final MemorySubscriberRows rows = new MemorySubscriberRows();
  private final AtomicBoolean conflicting = new AtomicBoolean();

  /// Creates an empty store.
  ///
  /// @param clock for the expiry of rows
  public MemorySubscribers(InstantSource clock) {
    this.clock = clock;
  }

  /// Rejects the next update, as after a concurrent change.
  public void conflictOnce() {
    conflicting.set(true);
  }

  /// Returns the number of rows, including expired ones.
  public synchronized int rows() {
    return rows.count();
  }

  /// Takes a copy of all rows that can be restored later.
  public synchronized Runnable copy() {
    var copy = new MemorySubscriberRows();
    copy.become(rows);
    return () -> restore(copy);
  }

  private synchronized void restore(MemorySubscriberRows copy) {
    rows.become(copy);
  }

  /// Returns all rows, for comparison.
  public synchronized List<Object> everything() {
    return rows.everything();
  }

  @Override
  public synchronized PendingSignUps pending(SubscriberId who, RelayId relay) {
    return Optional.ofNullable(
            rows.requests.get(new MemorySubscriberRows.ReaderRelayKey(who, relay)))
        .map(it -> it.open(clock.instant()))
        .orElseGet(() -> PendingSignUps.none(who, relay));
  }

  @Override
  public synchronized Subscriber subscriber(SubscriberId who, List<RelayId> relays) {
    var state = rows.person(who, clock.instant()).orElseGet(() -> MailboxState.unknown(who));
    var subscriptions =
        relays.stream().distinct().flatMap(it -> rows.subscription(who, it).stream()).toList();
    return new Subscriber(state, subscriptions);
  }

  @Override
  public synchronized List<ConsentRecord> consentRecords(SubscriberId who) {
    return rows.consents.values().stream()
        .filter(it -> it.who().equals(who))
        .sorted(
            Comparator.comparing(ConsentRecord::at)
                .thenComparing(it -> it.relay().slug())
                .thenComparing(it -> it.kind().label()))
        .toList();
  }

  @Override
  public synchronized boolean update(SubscriberUpdate update) {
    var now = clock.instant();
    var fits = !conflicting.getAndSet(false) && rows.take(update, now);
    if (fits) {
      rows.store(update, now);
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
  public synchronized List<Subscription> subscriptions(RelayId relay, List<SubscriberId> readers) {
    return readers.stream().flatMap(it -> rows.subscription(it, relay).stream()).toList();
  }

  @Override
  public synchronized int countPending(RelayId relay, Instant now) {
    return (int)
        rows.requests.values().stream()
            .filter(it -> it.relay().equals(relay))
            .filter(it -> !it.open(now).signUps().isEmpty())
            .count();
  }

  @Override
  public synchronized Optional<ConsentText> consentText(String hash) {
    return Optional.ofNullable(rows.wordings.get(hash));
  }

  @Override
  public synchronized void storeConsentText(ConsentText text) {
    rows.wordings.putIfAbsent(text.hash(), text);
  }

  @Override
  public synchronized void erase(SubscriberId who, List<RelayId> relays) {
    rows.erase(who, relays);
  }

  @Override
  public synchronized Optional<OutboxTask> find(String name) {
    return rows.errand(name, clock.instant());
  }

  @Override
  public synchronized List<OutboxTask> due(Instant now, int limit) {
    return rows.errands.keySet().stream()
        .flatMap(name -> rows.errand(name, now).stream())
        .filter(it -> !it.due().isAfter(now))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean replace(OutboxTask seen, OutboxTask then) {
    var stands = find(seen.name()).equals(Optional.of(seen));
    if (stands) {
      rows.errands.put(then.name(), then);
    }
    return stands;
  }

  @Override
  public synchronized boolean remove(OutboxTask seen) {
    return find(seen.name()).equals(Optional.of(seen)) && rows.errands.remove(seen.name(), seen);
  }
}
