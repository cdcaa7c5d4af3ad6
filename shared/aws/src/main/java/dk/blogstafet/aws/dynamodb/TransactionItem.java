package dk.blogstafet.aws.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// What a transaction does with one row.
record TransactionItem(RowKey key, TransactWriteItem item) {
  /// Puts a row, whether it exists or not.
  static TransactionItem put(TableReader table, ItemReader.ItemBuilder row) {
    return of(row, Put.builder().tableName(table.name()).item(row.made()));
  }

  /// Puts a row on a condition.
  static TransactionItem put(
      TableReader table, ItemReader.ItemBuilder row, WriteCondition condition) {
    var put =
        Put.builder()
            .tableName(table.name())
            .item(row.made())
            .conditionExpression(condition.text())
            .expressionAttributeNames(condition.names());
    return of(
        row,
        condition.values().isEmpty() ? put : put.expressionAttributeValues(condition.values()));
  }

  private static TransactionItem of(ItemReader.ItemBuilder row, Put.Builder put) {
    return new TransactionItem(
        RowKey.of(row.made()), TransactWriteItem.builder().put(put.build()).build());
  }

  /// Deletes a row, if it exists.
  static TransactionItem delete(TableReader table, RowKey key) {
    return of(key, Delete.builder().tableName(table.name()).key(key.attributes()));
  }

  /// Deletes a row on a condition.
  static TransactionItem delete(TableReader table, RowKey key, WriteCondition condition) {
    var delete =
        Delete.builder()
            .tableName(table.name())
            .key(key.attributes())
            .conditionExpression(condition.text())
            .expressionAttributeNames(condition.names());
    return of(
        key,
        condition.values().isEmpty()
            ? delete
            : delete.expressionAttributeValues(condition.values()));
  }

  private static TransactionItem of(RowKey key, Delete.Builder delete) {
    return new TransactionItem(key, TransactWriteItem.builder().delete(delete.build()).build());
  }

  /// Checks a row without writing it.
  static TransactionItem check(TableReader table, RowKey key, WriteCondition condition) {
    var check =
        ConditionCheck.builder()
            .tableName(table.name())
            .key(key.attributes())
            .conditionExpression(condition.text())
            .expressionAttributeNames(condition.names());
    var whole =
        condition.values().isEmpty() ? check : check.expressionAttributeValues(condition.values());
    return new TransactionItem(
        key, TransactWriteItem.builder().conditionCheck(whole.build()).build());
  }

  /// Puts a row that doesn't exist, and leaves an existing one unchanged: each attribute is set
  /// only if it is missing.
  static TransactionItem keep(
      TableReader table, ItemReader.ItemBuilder row, WriteCondition condition) {
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
    return new TransactionItem(key, TransactWriteItem.builder().update(update).build());
  }
}
