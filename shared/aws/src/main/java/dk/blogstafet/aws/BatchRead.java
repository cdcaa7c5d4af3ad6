package dk.blogstafet.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// Reads many rows by their keys: one request for each 100 of them, and one more for each 16 MB. An
/// answer may leave keys for later; those are asked for again until none is left.
final class BatchRead {
  /// The most keys that DynamoDB takes in one request.
  private static final int KEYS = 100;

  private final Table table;

  BatchRead(Table table) {
    this.table = table;
  }

  /// The rows that are there, in any order. Keys must differ from each other.
  List<Row> rows(List<Key> keys) {
    return read(keys, KeysAndAttributes.builder());
  }

  /// The keys of the rows that are there, in any order. Keys must differ from each other.
  List<Key> present(List<Key> keys) {
    var keysOnly = KeysAndAttributes.builder().projectionExpression(Key.PK + ", " + Key.SK);
    return read(keys, keysOnly).stream().map(row -> Key.of(row.attributes())).toList();
  }

  private List<Row> read(List<Key> keys, KeysAndAttributes.Builder wish) {
    var rows = new ArrayList<Row>();
    for (var start = 0; start < keys.size(); start += KEYS) {
      var slice = keys.subList(start, Math.min(start + KEYS, keys.size()));
      var attributes = slice.stream().map(Key::attributes).toList();
      readAll(wish.keys(attributes).consistentRead(true).build(), rows);
    }
    return rows;
  }

  private void readAll(KeysAndAttributes wish, List<Row> rows) {
    var left = Map.of(table.name(), wish);
    var patience = new Patience("unread");
    while (!left.isEmpty()) {
      var answer = table.client().batchGetItem(request(left));
      var items = answer.responses().getOrDefault(table.name(), List.of());
      items.forEach(item -> rows.add(new Row(item)));
      left = answer.unprocessedKeys();
      patience.after(!items.isEmpty() || left.isEmpty());
    }
  }

  private static BatchGetItemRequest request(Map<String, KeysAndAttributes> wish) {
    return BatchGetItemRequest.builder().requestItems(wish).build();
  }
}
