package dk.blogstafet.aws.dynamodb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// A transaction whose rows are written all or not at all, each with its own condition. Unlike
/// [GuardedTransaction], it treats all rows alike and reports which ones were rejected.
public final class TransactWrite {
  private static final String FAILED = "ConditionalCheckFailed";
  private static final String CONFLICT = "TransactionConflict";

  /// How often a write is tried that conflicts with other processes.
  static final int TRIES = 5;

  private static final Duration PAUSE = Duration.ofMillis(10);

  private final TableReader table;
  private final List<TransactWriteItem> items = new ArrayList<>();
  private final List<RowKey> keys = new ArrayList<>();

  public TransactWrite(TableReader table) {
    this.table = table;
  }

  /// The result of a transaction.
  public sealed interface TransactWriteResult {
    record Done() implements TransactWriteResult {}

    /// Nothing was written, because these rows were not as expected.
    record Refused(Set<RowKey> rows) implements TransactWriteResult {}

    /// Nothing was written, because other processes kept writing the same rows.
    record Busy() implements TransactWriteResult {}
  }

  /// Puts a row.
  public TransactWrite put(ItemReader.ItemBuilder row, WriteCondition condition) {
    var put =
        Put.builder()
            .tableName(table.name())
            .item(row.made())
            .conditionExpression(condition.text())
            .expressionAttributeNames(condition.names());
    if (!condition.values().isEmpty()) {
      put.expressionAttributeValues(condition.values());
    }
    return add(RowKey.of(row.made()), TransactWriteItem.builder().put(put.build()).build());
  }

  /// Deletes a row, if it exists.
  public TransactWrite delete(RowKey key) {
    var delete = Delete.builder().tableName(table.name()).key(key.attributes()).build();
    return add(key, TransactWriteItem.builder().delete(delete).build());
  }

  /// Deletes a row on a condition.
  public TransactWrite delete(RowKey key, WriteCondition condition) {
    var delete =
        Delete.builder()
            .tableName(table.name())
            .key(key.attributes())
            .conditionExpression(condition.text())
            .expressionAttributeNames(condition.names());
    if (!condition.values().isEmpty()) {
      delete.expressionAttributeValues(condition.values());
    }
    return add(key, TransactWriteItem.builder().delete(delete.build()).build());
  }

  /// Puts a row that doesn't exist, and leaves an existing one unchanged: each attribute is set
  /// only if it is missing.
  public TransactWrite keep(ItemReader.ItemBuilder row, WriteCondition condition) {
    var key = RowKey.of(row.made());
    var names = new HashMap<>(condition.names());
    var values = new HashMap<>(condition.values());
    var settings = new ArrayList<String>();
    for (var attribute : new TreeMap<>(row.made()).entrySet()) {
      var name = attribute.getKey();
      if (!key.attributes().containsKey(name)) {
        names.put("#" + name, name);
        values.put(":" + name, attribute.getValue());
        settings.add(String.format("#%1$s = if_not_exists(#%1$s, :%1$s)", name));
      }
    }
    var update =
        Update.builder()
            .tableName(table.name())
            .key(key.attributes())
            .conditionExpression(condition.text())
            .updateExpression("SET " + String.join(", ", settings))
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .build();
    return add(key, TransactWriteItem.builder().update(update).build());
  }

  /// Writes the rows in one request, or in several if other processes write the same rows.
  ///
  /// @throws IllegalArgumentException for more rows than fit one transaction
  public TransactWriteResult write() {
    if (items.size() > GuardedTransaction.ROWS) {
      throw new IllegalArgumentException(
          "A change of "
              + items.size()
              + " rows; at most "
              + GuardedTransaction.ROWS
              + " fit: change fewer newsletters at once.");
    }
    TransactWriteResult result = new TransactWriteResult.Busy();
    for (var number = 0; number < TRIES && result instanceof TransactWriteResult.Busy; number++) {
      pause(number);
      result = attempt();
    }
    return result;
  }

  private TransactWriteResult attempt() {
    try {
      table.client().transactWriteItems(request());
      return new TransactWriteResult.Done();
    } catch (TransactionCanceledException canceled) {
      return reason(canceled);
    }
  }

  private TransactWriteResult reason(TransactionCanceledException canceled) {
    var codes = canceled.cancellationReasons().stream().map(CancellationReason::code).toList();
    if (codes.contains(FAILED)) {
      return new TransactWriteResult.Refused(
          IntStream.range(0, codes.size())
              .filter(row -> FAILED.equals(codes.get(row)))
              .mapToObj(keys::get)
              .collect(Collectors.toUnmodifiableSet()));
    }
    if (codes.contains(CONFLICT)) {
      return new TransactWriteResult.Busy();
    }
    throw canceled;
  }

  /// The token lets the SDK repeat a request whose response was lost: the repetition doesn't fail
  /// because of what the first one wrote.
  private TransactWriteItemsRequest request() {
    return TransactWriteItemsRequest.builder()
        .transactItems(items)
        .clientRequestToken(UUID.randomUUID().toString())
        .build();
  }

  /// Waits longer each time, with jitter, so that conflicting processes don't collide again.
  static void pause(int number) {
    if (number > 0) {
      var longest = PAUSE.toNanos() << number;
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }
  }

  private TransactWrite add(RowKey key, TransactWriteItem item) {
    keys.add(key);
    items.add(item);
    return this;
  }
}
