package dk.blogstafet.aws.dynamodb;

import dk.blogstafet.editing.StaleActionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// A transaction whose rows are written all or not at all, in one request. Its first row, and rows
/// that must be unique, detect conflicts; guard rows decide whether the action is still allowed.
public final class GuardedTransaction {
  /// DynamoDB's maximum number of rows in a transaction.
  public static final int ROWS = 100;

  private static final String FAILED = "ConditionalCheckFailed";
  private static final String CONFLICT = "TransactionConflict";
  private static final String ABSENT = "attribute_not_exists(pk)";

  private final TableReader table;
  private final List<TransactWriteItem> items = new ArrayList<>();
  private final Set<Integer> conflicting = new HashSet<>(Set.of(0));
  private final Set<Integer> guards = new HashSet<>();
  private final Set<Integer> appended = new HashSet<>();

  public GuardedTransaction(TableReader table) {
    this.table = table;
  }

  public void put(ItemReader.ItemBuilder row) {
    add(put(row.made()));
  }

  /// Puts a row that must not exist.
  public void putNew(ItemReader.ItemBuilder row) {
    add(put(row.made()).conditionExpression(ABSENT));
  }

  /// Puts a row that must not exist; it is a conflict if it does.
  public void putUnique(ItemReader.ItemBuilder row) {
    conflicting.add(items.size());
    putNew(row);
  }

  /// Replaces a row whose number must still be the given one; it is a conflict if it isn't.
  public void putOver(ItemReader.ItemBuilder row, String name, long seen) {
    conflicting.add(items.size());
    add(
        put(row.made())
            .conditionExpression("#number = :seen")
            .expressionAttributeNames(Map.of("#number", name))
            .expressionAttributeValues(Map.of(":seen", number(seen))));
  }

  /// Puts a guard row into another table, where no unexpired one may exist; otherwise the action is
  /// stale.
  public void guard(TableReader other, ItemReader.ItemBuilder row, Instant now) {
    guards.add(items.size());
    var seconds = AttributeValue.fromN(Long.toString(now.getEpochSecond()));
    add(
        Put.builder()
            .tableName(other.name())
            .item(row.made())
            .conditionExpression(ABSENT + " OR #expires <= :now")
            .expressionAttributeNames(Map.of("#expires", RowExpiry.EXPIRES))
            .expressionAttributeValues(Map.of(":now", seconds)));
  }

  /// Replaces a guard row of another table, whose number must still be the given one; otherwise the
  /// action is stale.
  public void guard(TableReader other, ItemReader.ItemBuilder row, String name, long seen) {
    guards.add(items.size());
    add(
        Put.builder()
            .tableName(other.name())
            .item(row.made())
            .conditionExpression("#number = :seen")
            .expressionAttributeNames(Map.of("#number", name))
            .expressionAttributeValues(Map.of(":seen", number(seen))));
  }

  /// Checks a guard row of another table, whose number must still be the given one; otherwise the
  /// action is stale.
  public void guard(TableReader other, RowKey key, String name, long seen) {
    guards.add(items.size());
    var check =
        ConditionCheck.builder()
            .tableName(other.name())
            .key(key.attributes())
            .conditionExpression("#number = :seen")
            .expressionAttributeNames(Map.of("#number", name))
            .expressionAttributeValues(Map.of(":seen", number(seen)))
            .build();
    items.add(TransactWriteItem.builder().conditionCheck(check).build());
  }

  /// Appends a row to a chain in another table. If the position is taken, everything must be read
  /// again.
  public void append(TableReader other, ItemReader.ItemBuilder row) {
    appended.add(items.size());
    add(Put.builder().tableName(other.name()).item(row.made()).conditionExpression(ABSENT));
  }

  public void delete(RowKey key) {
    var delete = Delete.builder().tableName(table.name()).key(key.attributes()).build();
    items.add(TransactWriteItem.builder().delete(delete).build());
  }

  /// Writes the rows.
  ///
  /// @return false if the first row was not as expected, a unique one existed, or another
  ///   transaction was writing the same rows: nothing was written
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
    if (failed(codes, guards)) {
      throw new StaleActionException();
    }
    if (failed(codes, conflicting) || codes.contains(CONFLICT)) {
      return false;
    }
    if (failed(codes, appended)) {
      throw new StaleActionException();
    }
    throw canceled;
  }

  private static boolean failed(List<String> codes, Set<Integer> rows) {
    return rows.stream().anyMatch(row -> FAILED.equals(codes.get(row)));
  }

  /// The token lets the SDK repeat a request whose response was lost: the repetition doesn't fail
  /// because of what the first one wrote.
  private TransactWriteItemsRequest request() {
    return TransactWriteItemsRequest.builder()
        .transactItems(items)
        .clientRequestToken(UUID.randomUUID().toString())
        .build();
  }

  private Put.Builder put(Map<String, AttributeValue> row) {
    return Put.builder().tableName(table.name()).item(row);
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  private void add(Put.Builder put) {
    items.add(TransactWriteItem.builder().put(put.build()).build());
  }
}
