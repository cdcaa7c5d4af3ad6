package dk.blogstafet.aws.newsletter;

import dk.blogstafet.aws.dynamodb.BatchDelete;
import dk.blogstafet.aws.dynamodb.BatchRead;
import dk.blogstafet.aws.dynamodb.ConditionalPut;
import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.RowExpiry;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.aws.dynamodb.WriteCondition;
import dk.blogstafet.newsletter.ConsentRecord;
import dk.blogstafet.newsletter.ConsentText;
import dk.blogstafet.newsletter.MailboxState;
import dk.blogstafet.newsletter.OutboxTask;
import dk.blogstafet.newsletter.PendingSignUps;
import dk.blogstafet.newsletter.Subscriber;
import dk.blogstafet.newsletter.SubscriberId;
import dk.blogstafet.newsletter.SubscriberUpdate;
import dk.blogstafet.newsletter.Subscribers;
import dk.blogstafet.newsletter.Subscription;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Sign-ups, subscriptions and consent records in a table of their own.
public final class DynamoDbSubscribers implements Subscribers {
  private final TableReader table;
  private final BatchRead batch;
  private final InstantSource clock;

  /// Creates the store.
  ///
  /// @param clock decides when rows expire
  public DynamoDbSubscribers(DynamoDbClient client, String table, InstantSource clock) {
    this.table = new TableReader(client, table);
    this.batch = new BatchRead(this.table);
    this.clock = clock;
  }

  /// One GetItem.
  @Override
  public PendingSignUps pending(SubscriberId who, RelayId relay) {
    return table
        .get(SubscriberTableKeys.pending(who, relay))
        .map(PendingSignUpRow::read)
        .map(it -> it.open(clock.instant()))
        .orElseGet(() -> PendingSignUps.none(who, relay));
  }

  /// One BatchGetItem, for up to 99 relays.
  @Override
  public Subscriber subscriber(SubscriberId who, List<RelayId> relays) {
    var person = SubscriberTableKeys.mailbox(who);
    var places =
        relays.stream().map(it -> SubscriberTableKeys.subscription(who, it)).distinct().toList();
    var rows = rows(Stream.concat(Stream.of(person), places.stream()).toList());
    return new Subscriber(
        at(rows, person).flatMap(this::person).orElseGet(() -> MailboxState.unknown(who)),
        places.stream().flatMap(it -> at(rows, it).stream()).map(SubscriptionRow::read).toList());
  }

  private Map<RowKey, ItemReader> rows(List<RowKey> keys) {
    return batch.rows(keys).stream()
        .collect(Collectors.toMap(ItemReader::key, Function.identity()));
  }

  private static Optional<ItemReader> at(Map<RowKey, ItemReader> rows, RowKey key) {
    return Optional.ofNullable(rows.get(key));
  }

  private Optional<MailboxState> person(ItemReader reader) {
    return RowExpiry.isOver(reader, clock.instant())
        ? Optional.empty()
        : Optional.of(MailboxStateRow.read(reader));
  }

  /// One Query for each 1 MB of records (about 3,000).
  @Override
  public List<ConsentRecord> consentRecords(SubscriberId who) {
    return table.all(SubscriberTableKeys.record(who), ConsentRecordRow::read);
  }

  /// One PutItem for a subscription alone. Otherwise one TransactWriteItems, and one more if an
  /// expired outbox task is replaced. More if other processes write the same rows; none if nothing
  /// changes.
  ///
  /// @throws IllegalArgumentException for more than 100 rows: 49 subscriptions, each with its
  ///   record
  @Override
  public boolean update(SubscriberUpdate update) {
    return update.isEmpty() || new SubscriberUpdateRows(table, update, clock.instant()).write();
  }

  /// One Query for each 1 MB of subscriptions (about 2,500).
  @Override
  public List<Subscription> subscriptions(RelayId relay, Optional<SubscriberId> after, int limit) {
    var range =
        after
            .map(who -> SubscriberTableKeys.subscriptionsAfter(relay, who))
            .orElseGet(() -> SubscriberTableKeys.subscriptions(relay));
    return table.first(range, limit, SubscriptionRow::read);
  }

  /// One BatchGetItem.
  @Override
  public List<Subscription> subscriptions(RelayId relay, List<SubscriberId> readers) {
    var keys = readers.stream().map(it -> SubscriberTableKeys.subscription(it, relay)).toList();
    return batch.rows(keys).stream().map(SubscriptionRow::read).toList();
  }

  /// One Query for each 1 MB of pending sign-ups (about 2,500).
  @Override
  public int countPending(RelayId relay, Instant now) {
    return table.count(SubscriberTableKeys.pending(relay), PendingSignUpRow.open(now));
  }

  /// One GetItem.
  @Override
  public Optional<ConsentText> consentText(String hash) {
    return table
        .get(SubscriberTableKeys.consentText(hash))
        .map(reader -> new ConsentText(reader.text("text")));
  }

  /// One PutItem. If it is repeated after a lost response, it finds its own change.
  @Override
  public void storeConsentText(ConsentText consentText) {
    var row =
        ItemReader.at(SubscriberTableKeys.consentText(consentText.hash()))
            .text("text", consentText.text());
    // A refusal means that the same text is stored already, because the key is its hash.
    ConditionalPut.write(table, row, WriteCondition.ABSENT);
  }

  /// Two Query, and one BatchWriteItem for each 25 possible rows: two for each relay, one for each
  /// consent record and each outbox task. Rows that don't exist are included.
  @Override
  public void erase(SubscriberId who, List<RelayId> relays) {
    var keys = new ArrayList<RowKey>();
    for (var relay : Set.copyOf(relays)) {
      keys.add(SubscriberTableKeys.subscription(who, relay));
      keys.add(SubscriberTableKeys.pending(who, relay));
    }
    keys.addAll(table.all(SubscriberTableKeys.record(who), ItemReader::key));
    table.all(SubscriberTableKeys.outboxTasks(who), reader -> reader).stream()
        .filter(reader -> OutboxTaskRow.kind(reader) != OutboxTask.TaskKind.ERASE)
        .forEach(reader -> keys.add(reader.key()));
    new BatchDelete(table).delete(keys);
  }
}
