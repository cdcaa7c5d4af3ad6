package dk.blogstafet.aws.dynamodb;

import dk.blogstafet.editing.StaleActionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// A transaction whose rows are written all or not at all, in one request. Its first row, and rows
/// that must be as they were read, detect conflicts; guard rows decide whether the action is still
/// allowed.
public final class GuardedTransaction {
  /// DynamoDB's maximum number of rows in a transaction.
  public static final int ROWS = 100;

  private static final String FAILED = "ConditionalCheckFailed";
  private static final String BUSY = "TransactionConflict";

  private final TableReader table;
  private final List<TransactWriteItem> items;
  private final SortedMap<Integer, RowFailure> failures;
  private final RowFailure conflict;

  /// What it means that a row's condition fails, in order of precedence.
  ///
  /// @param exception that is thrown; empty if [#write] reports a conflict
  private record RowFailure(int order, Optional<Supplier<? extends RuntimeException>> exception) {
    static final RowFailure STALE = new RowFailure(1, Optional.of(StaleActionException::new));
    static final RowFailure CONFLICT = new RowFailure(2, Optional.empty());
    static final RowFailure OVERTAKEN = new RowFailure(3, STALE.exception);
  }

  public GuardedTransaction(TableReader table) {
    this(
        table,
        new ArrayList<>(),
        new TreeMap<>(Map.of(0, RowFailure.CONFLICT)),
        RowFailure.CONFLICT);
  }

  private GuardedTransaction(
      TableReader table,
      List<TransactWriteItem> items,
      SortedMap<Integer, RowFailure> failures,
      RowFailure conflict) {
    this.table = table;
    this.items = items;
    this.failures = failures;
    this.conflict = conflict;
  }

  /// Returns the part of this transaction in another table.
  ///
  /// @param outdated what [#write] throws if the part has a conflict
  public GuardedTransaction in(TableReader other, Supplier<? extends RuntimeException> outdated) {
    return new GuardedTransaction(other, items, failures, new RowFailure(2, Optional.of(outdated)));
  }

  /// Puts a row, whether it exists or not.
  public void put(ItemReader.ItemBuilder row) {
    add(Put.builder().tableName(table.name()).item(row.made()));
  }

  /// Puts a row that must not exist.
  public void putNew(ItemReader.ItemBuilder row) {
    add(put(table, row, WriteCondition.ABSENT));
  }

  /// Puts a row that must not exist; it is a conflict if it does.
  public void putUnique(ItemReader.ItemBuilder row) {
    putIf(row, WriteCondition.ABSENT);
  }

  /// Replaces a row whose number must still be the given one; it is a conflict if it isn't.
  public void putOver(ItemReader.ItemBuilder row, String name, long seen) {
    putIf(row, WriteCondition.is(name, seen));
  }

  /// Puts a row on a condition; it is a conflict if the condition fails.
  public void putIf(ItemReader.ItemBuilder row, WriteCondition condition) {
    failures.put(items.size(), conflict);
    add(put(table, row, condition));
  }

  /// Puts a guard row into another table, where no unexpired one may exist; otherwise the action is
  /// stale.
  public void guard(TableReader other, ItemReader.ItemBuilder row, Instant now) {
    failures.put(items.size(), RowFailure.STALE);
    add(put(other, row, RowExpiry.free(now)));
  }

  /// Replaces a guard row of another table, whose number must still be the given one; otherwise the
  /// action is stale.
  public void guard(TableReader other, ItemReader.ItemBuilder row, String name, long seen) {
    failures.put(items.size(), RowFailure.STALE);
    add(put(other, row, WriteCondition.is(name, seen)));
  }

  /// Checks a guard row of another table, whose number must still be the given one; otherwise the
  /// action is stale.
  public void guard(TableReader other, RowKey key, String name, long seen) {
    failures.put(items.size(), RowFailure.STALE);
    var condition = WriteCondition.is(name, seen);
    var check =
        ConditionCheck.builder()
            .tableName(other.name())
            .key(key.attributes())
            .conditionExpression(condition.text())
            .expressionAttributeNames(condition.names())
            .expressionAttributeValues(condition.values())
            .build();
    items.add(TransactWriteItem.builder().conditionCheck(check).build());
  }

  /// Appends a row to a chain in another table. If the position is taken, everything must be read
  /// again.
  public void append(TableReader other, ItemReader.ItemBuilder row) {
    failures.put(items.size(), RowFailure.OVERTAKEN);
    add(put(other, row, WriteCondition.ABSENT));
  }

  /// Deletes a row, if it exists.
  public void delete(RowKey key) {
    var delete = Delete.builder().tableName(table.name()).key(key.attributes()).build();
    items.add(TransactWriteItem.builder().delete(delete).build());
  }

  /// Writes the rows.
  ///
  /// @return false if a row that detects conflicts was not as expected, or another transaction was
  ///   writing the same rows: nothing was written
  /// @throws StaleActionException if a guard fails, or the chain has grown: nothing was written
  ///   either
  /// @throws IllegalArgumentException for more rows than fit one transaction
  public boolean write() {
    if (items.size() > ROWS) {
      throw new IllegalArgumentException(
          "A change of " + items.size() + " rows exceeds " + ROWS + ": split it.");
    }
    try {
      table.client().transactWriteItems(request());
      return true;
    } catch (TransactionCanceledException canceled) {
      return isWritten(canceled);
    }
  }

  /// Returns false, or throws the reason.
  private boolean isWritten(TransactionCanceledException canceled) {
    var codes = canceled.cancellationReasons().stream().map(reason -> reason.code()).toList();
    var isBusy = codes.contains(BUSY);
    var failure =
        failures.entrySet().stream()
            .filter(row -> FAILED.equals(codes.get(row.getKey())))
            .map(Map.Entry::getValue)
            .min(Comparator.comparingInt(RowFailure::order));
    if (failure.isEmpty() && !isBusy) {
      throw canceled;
    }
    var thrown =
        failure
            .filter(it -> !isBusy || it.order < RowFailure.OVERTAKEN.order)
            .flatMap(RowFailure::exception);
    if (thrown.isPresent()) {
      throw thrown.get().get();
    }
    return false;
  }

  /// The token lets the SDK repeat a request whose response was lost: the repetition doesn't fail
  /// because of what the first one wrote.
  private TransactWriteItemsRequest request() {
    return TransactWriteItemsRequest.builder()
        .transactItems(items)
        .clientRequestToken(UUID.randomUUID().toString())
        .build();
  }

  private static Put.Builder put(
      TableReader table, ItemReader.ItemBuilder row, WriteCondition condition) {
    var put =
        Put.builder()
            .tableName(table.name())
            .item(row.made())
            .conditionExpression(condition.text())
            .expressionAttributeNames(condition.names());
    return condition.values().isEmpty() ? put : put.expressionAttributeValues(condition.values());
  }

  private void add(Put.Builder put) {
    items.add(TransactWriteItem.builder().put(put.build()).build());
  }
}
