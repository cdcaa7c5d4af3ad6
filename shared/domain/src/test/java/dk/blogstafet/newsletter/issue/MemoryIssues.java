package dk.blogstafet.newsletter.issue;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Issues, batches and the ledger in memory, for tests. Expired rows are ignored.
public final class MemoryIssues implements Issues {
  private static final Comparator<IssueKey> BY_DUE_DATE =
      Comparator.<IssueKey, Instant>comparing(it -> it.id().due())
          .thenComparing(it -> it.id().text());

  private final InstantSource clock;
  private final Map<IssueKey, Issue> issues = new HashMap<>();
  private final Map<RelayId, RelayMailing> relays = new HashMap<>();
  private final Map<BatchKey, StoredBatch> batches = new HashMap<>();
  private final Map<LedgerKey, DeliveryRecord> ledger = new HashMap<>();
  private SiteMailing site = SiteMailing.NONE;
  private String origin = "memory";
  private SenderLease sender = new SenderLease("", Instant.MIN);

  /// Creates an empty store.
  ///
  /// @param clock for the expiry of rows
  public MemoryIssues(InstantSource clock) {
    this.clock = clock;
  }

  private record BatchKey(IssueKey issue, int number) {
    static BatchKey of(IssueBatch batch) {
      return new BatchKey(batch.issue(), batch.number());
    }
  }

  private record StoredBatch(IssueBatch batch, Instant until) {}

  private record SenderLease(String owner, Instant until) {}

  @Override
  public synchronized String origin() {
    return origin;
  }

  /// Gives the store another name, as a restored table has.
  public synchronized void rename(String name) {
    origin = name;
  }

  /// Takes a copy of everything that can be restored later.
  public synchronized Runnable copy() {
    var copy = new MemoryIssues(clock);
    copy.become(this);
    return () -> become(copy);
  }

  private synchronized void become(MemoryIssues other) {
    become(issues, other.issues);
    become(relays, other.relays);
    become(batches, other.batches);
    become(ledger, other.ledger);
    site = other.site;
    sender = other.sender;
  }

  private static <K, V> void become(Map<K, V> ours, Map<K, V> others) {
    ours.clear();
    ours.putAll(others);
  }

  @Override
  public synchronized MailingOverview overview() {
    var bySlug = Comparator.<RelayId, String>comparing(RelayId::slug);
    return new MailingOverview(
        site,
        relays.values().stream().sorted(Comparator.comparing(RelayMailing::relay, bySlug)).toList(),
        issues.values().stream()
            .filter(it -> !it.state().isFinal())
            .map(Issue::key)
            .sorted(Comparator.comparing(IssueKey::relay, bySlug).thenComparing(BY_DUE_DATE))
            .toList());
  }

  @Override
  public synchronized Optional<Issue> find(IssueKey issue) {
    return Optional.ofNullable(issues.get(issue));
  }

  @Override
  public synchronized List<Issue> newest(RelayId relay, int limit) {
    return issues.values().stream()
        .filter(it -> it.key().relay().equals(relay))
        .sorted(Comparator.comparing(Issue::key, BY_DUE_DATE).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean update(IssueUpdate update) {
    var fits = fits(update);
    if (fits) {
      update.issue().ifPresent(it -> issues.put(it.key(), it));
      update.relay().ifPresent(it -> relays.put(it.relay(), it));
      update.site().ifPresent(it -> site = it);
      update.batch().ifPresent(it -> batches.put(BatchKey.of(it), kept(it)));
      update.line().ifPresent(it -> ledger.put(it.then().key(), it.then()));
    }
    return fits;
  }

  private boolean fits(IssueUpdate update) {
    return update.issue().stream().allMatch(this::fits)
        && update.relay().stream().allMatch(this::fits)
        && update.site().stream().allMatch(it -> it.version() == site.version() + 1)
        && update.batch().stream().allMatch(this::fits)
        && update.line().stream().allMatch(it -> line(it.then().key()).equals(it.seen()));
  }

  private boolean fits(Issue then) {
    return then.version() == find(then.key()).map(Issue::version).orElse(0) + 1;
  }

  private boolean fits(RelayMailing then) {
    return then.version() == overview().of(then.relay()).version() + 1;
  }

  private boolean fits(IssueBatch then) {
    var there = batch(then.issue(), then.number());
    return then.isDone() ? there.filter(it -> !it.isDone()).isPresent() : there.isEmpty();
  }

  @Override
  public synchronized Optional<IssueBatch> batch(IssueKey issue, int number) {
    return Optional.ofNullable(batches.get(new BatchKey(issue, number)))
        .filter(it -> it.until().isAfter(clock.instant()))
        .map(StoredBatch::batch);
  }

  private StoredBatch kept(IssueBatch batch) {
    return new StoredBatch(
        batch, batch.isDone() ? Instant.MAX : clock.instant().plus(IssueBatch.TERM));
  }

  @Override
  public synchronized Optional<DeliveryRecord> line(LedgerKey key) {
    return Optional.ofNullable(ledger.get(key)).filter(it -> it.expires().isAfter(clock.instant()));
  }

  @Override
  public synchronized List<DeliveryRecord> lines(IssueKey issue, int batch) {
    return ledger.keySet().stream()
        .filter(it -> it.issue().equals(issue) && it.batch() == batch)
        .sorted(Comparator.comparingInt(LedgerKey::place))
        .flatMap(it -> line(it).stream())
        .toList();
  }

  @Override
  public synchronized boolean add(DeliveryRecord line) {
    var there = line(line.key());
    if (there.isEmpty()) {
      ledger.put(line.key(), line);
    }
    return there.isEmpty() || there.equals(Optional.of(line));
  }

  @Override
  public synchronized boolean leaseSender(String owner, Instant now, Instant until) {
    var isFree = sender.owner().equals(owner) || !sender.until().isAfter(now);
    if (isFree) {
      sender = new SenderLease(owner, until);
    }
    return isFree;
  }
}
