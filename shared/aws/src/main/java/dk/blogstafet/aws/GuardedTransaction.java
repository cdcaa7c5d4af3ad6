package dk.blogstafet.aws;

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

/// Rows that are written all or not at all, in one request. The first row decides whether someone
/// else was first; bars say that the change may not be made at all any more.
final class GuardedTransaction {
  /// The most rows that DynamoDB takes in one transaction.
  static final int ROWS = 100;

  private static final String FAILED = "ConditionalCheckFailed";
  private static final String CONFLICT = "TransactionConflict";
  private static final String ABSENT = "attribute_not_exists(pk)";

  private final TableReader table;
  private final List<TransactWriteItem> items = new ArrayList<>();
  private final Set<Integer> bars = new HashSet<>();
  private final Set<Integer> queued = new HashSet<>();

  GuardedTransaction(TableReader table) {
    this.table = table;
  }

  void put(ItemReader.ItemBuilder row) {
    add(put(row.made()));
  }

  /// Puts a row where none may be.
  void putNew(ItemReader.ItemBuilder row) {
    add(put(row.made()).conditionExpression(ABSENT));
  }

  /// Puts a row in the place of one whose number is still this.
  void putOver(ItemReader.ItemBuilder row, String name, long seen) {
    add(
        put(row.made())
            .conditionExpression("#number = :seen")
            .expressionAttributeNames(Map.of("#number", name))
            .expressionAttributeValues(Map.of(":seen", number(seen))));
  }

  /// Puts a row into another table where none may be, or none that is still good: else the change
  /// is barred.
  void bar(TableReader other, ItemReader.ItemBuilder row, Instant now) {
    bars.add(items.size());
    var seconds = AttributeValue.fromN(Long.toString(now.getEpochSecond()));
    add(
        Put.builder()
            .tableName(other.name())
            .item(row.made())
            .conditionExpression(ABSENT + " OR #expires < :now")
            .expressionAttributeNames(Map.of("#expires", ActionReceiptRow.EXPIRES))
            .expressionAttributeValues(Map.of(":now", seconds)));
  }

  /// Puts a row into another table in the place of one whose number is still this: else the change
  /// is barred.
  void bar(TableReader other, ItemReader.ItemBuilder row, String name, long seen) {
    bars.add(items.size());
    add(
        Put.builder()
            .tableName(other.name())
            .item(row.made())
            .conditionExpression("#number = :seen")
            .expressionAttributeNames(Map.of("#number", name))
            .expressionAttributeValues(Map.of(":seen", number(seen))));
  }

  /// Asks for a row of another table whose number is still this: else the change is barred.
  void bar(TableReader other, RowKey key, String name, long seen) {
    bars.add(items.size());
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

  /// Puts a row at the end of a queue in another table: where someone else stands there already,
  /// everything is to be looked at again.
  void queue(TableReader other, ItemReader.ItemBuilder row) {
    queued.add(items.size());
    add(Put.builder().tableName(other.name()).item(row.made()).conditionExpression(ABSENT));
  }

  void delete(RowKey key) {
    var delete = Delete.builder().tableName(table.name()).key(key.attributes()).build();
    items.add(TransactWriteItem.builder().delete(delete).build());
  }

  /// Writes the rows.
  ///
  /// @return false where the first row was not as expected, or another transaction was at work on
  ///   the same rows: nothing was written
  /// @throws Barred where a bar is down, or the queue has grown: nothing was written either
  /// @throws IllegalArgumentException for more rows than fit one transaction
  boolean write() {
    if (items.size() > ROWS) {
      throw new IllegalArgumentException(
          "A change of " + items.size() + " rows; at most " + ROWS + " fit: take fewer steps.");
    }
    try {
      table.client().transactWriteItems(request());
      return true;
    } catch (TransactionCanceledException canceled) {
      return isWritten(canceled);
    }
  }

  /// False, or why not.
  private boolean isWritten(TransactionCanceledException canceled) {
    var codes = canceled.cancellationReasons().stream().map(reason -> reason.code()).toList();
    if (failed(codes, bars)) {
      throw new StaleActionException();
    }
    if (FAILED.equals(codes.getFirst()) || codes.contains(CONFLICT)) {
      return false;
    }
    if (failed(codes, queued)) {
      throw new StaleActionException();
    }
    throw canceled;
  }

  private static boolean failed(List<String> codes, Set<Integer> rows) {
    return rows.stream().anyMatch(row -> FAILED.equals(codes.get(row)));
  }

  /// The token lets the SDK send a request again whose answer got lost: the second doesn't fail on
  /// what the first has written.
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
