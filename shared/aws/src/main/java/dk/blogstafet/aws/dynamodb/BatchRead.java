package dk.blogstafet.aws.dynamodb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// Reads many rows by key: one request for each 100, and one more for each 16 MB. Keys that a
/// response leaves unprocessed are requested again until none is left.
public final class BatchRead {
  /// DynamoDB's maximum number of keys per request.
  private static final int KEYS = 100;

  private final TableReader table;
  private final Consumer<Duration> pause;

  public BatchRead(TableReader table) {
    this(table, BatchBackoff::sleep);
  }

  /// @param pause waits before a throttled request is sent again
  BatchRead(TableReader table, Consumer<Duration> pause) {
    this.table = table;
    this.pause = pause;
  }

  /// Returns the rows that exist, in any order. Keys must be unique.
  public List<ItemReader> rows(List<RowKey> keys) {
    return read(keys, KeysAndAttributes.builder());
  }

  /// Returns the keys of the rows that exist, in any order. Keys must be unique.
  public List<RowKey> present(List<RowKey> keys) {
    var keysOnly = KeysAndAttributes.builder().projectionExpression(RowKey.PK + ", " + RowKey.SK);
    return read(keys, keysOnly).stream().map(reader -> RowKey.of(reader.attributes())).toList();
  }

  private List<ItemReader> read(List<RowKey> keys, KeysAndAttributes.Builder request) {
    var readers = new ArrayList<ItemReader>();
    for (var start = 0; start < keys.size(); start += KEYS) {
      var slice = keys.subList(start, Math.min(start + KEYS, keys.size()));
      var attributes = slice.stream().map(RowKey::attributes).toList();
      readAll(request.keys(attributes).consistentRead(true).build(), readers);
    }
    return readers;
  }

  private void readAll(KeysAndAttributes request, List<ItemReader> readers) {
    var left = Map.of(table.name(), request);
    var backoff = new BatchBackoff("unread", pause);
    while (!left.isEmpty()) {
      var answer = table.client().batchGetItem(request(left));
      var items = answer.responses().getOrDefault(table.name(), List.of());
      items.forEach(item -> readers.add(new ItemReader(item)));
      left = answer.unprocessedKeys();
      backoff.after(!items.isEmpty() || left.isEmpty());
    }
  }

  private static BatchGetItemRequest request(Map<String, KeysAndAttributes> request) {
    return BatchGetItemRequest.builder().requestItems(request).build();
  }
}
