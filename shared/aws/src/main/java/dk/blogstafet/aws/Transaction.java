package dk.blogstafet.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Rows that are written all or not at all, in one request. The first row decides whether someone
/// else was first.
final class Transaction {
  /// The most rows that DynamoDB takes in one transaction.
  static final int ROWS = 100;

  private static final String FAILED = "ConditionalCheckFailed";
  private static final String CONFLICT = "TransactionConflict";
  private static final String ABSENT = "attribute_not_exists(pk)";

  private final Table table;
  private final List<TransactWriteItem> items = new ArrayList<>();

  Transaction(Table table) {
    this.table = table;
  }

  void put(Row.Maker row) {
    add(put(row.made()));
  }

  /// Puts a row where none may be.
  void putNew(Row.Maker row) {
    add(put(row.made()).conditionExpression(ABSENT));
  }

  /// Puts a row in the place of one whose number is still this.
  void putOver(Row.Maker row, String name, long seen) {
    add(
        put(row.made())
            .conditionExpression("#number = :seen")
            .expressionAttributeNames(Map.of("#number", name))
            .expressionAttributeValues(Map.of(":seen", AttributeValue.fromN(Long.toString(seen)))));
  }

  void delete(Key key) {
    var delete = Delete.builder().tableName(table.name()).key(key.attributes()).build();
    items.add(TransactWriteItem.builder().delete(delete).build());
  }

  /// Writes the rows.
  ///
  /// @return false where the first row was not as expected, or another transaction was at work on
  ///   the same rows: nothing was written
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
      if (isOvertaken(canceled)) {
        return false;
      }
      throw canceled;
    }
  }

  /// The token lets the SDK send a request again whose answer got lost: the second doesn't fail on
  /// what the first has written.
  private TransactWriteItemsRequest request() {
    return TransactWriteItemsRequest.builder()
        .transactItems(items)
        .clientRequestToken(UUID.randomUUID().toString())
        .build();
  }

  private static boolean isOvertaken(TransactionCanceledException canceled) {
    var codes = canceled.cancellationReasons().stream().map(reason -> reason.code()).toList();
    return FAILED.equals(codes.getFirst()) || codes.contains(CONFLICT);
  }

  private Put.Builder put(Map<String, AttributeValue> row) {
    return Put.builder().tableName(table.name()).item(row);
  }

  private void add(Put.Builder put) {
    items.add(TransactWriteItem.builder().put(put.build()).build());
  }
}
