package dk.blogstafet.aws.dynamodb;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Deletes many rows by key, 25 per request. Keys that a response leaves unprocessed are sent again
/// until none is left.
public final class BatchDelete {
  /// DynamoDB's maximum number of keys per request.
  private static final int KEYS = 25;

  private final TableReader table;
  private final Consumer<Duration> pause;

  public BatchDelete(TableReader table) {
    this(table, BatchBackoff::sleep);
  }

  /// @param pause waits before a throttled request is sent again
  BatchDelete(TableReader table, Consumer<Duration> pause) {
    this.table = table;
    this.pause = pause;
  }

  /// Deletes rows, if they exist. Keys must be unique.
  public void delete(List<RowKey> keys) {
    for (var start = 0; start < keys.size(); start += KEYS) {
      var slice = keys.subList(start, Math.min(start + KEYS, keys.size()));
      deleteAll(slice.stream().map(BatchDelete::request).toList());
    }
  }

  private void deleteAll(List<WriteRequest> requests) {
    var backoff = new BatchBackoff("undeleted", pause);
    var left = requests;
    while (!left.isEmpty()) {
      var batch = BatchWriteItemRequest.builder().requestItems(Map.of(table.name(), left)).build();
      var answer = table.client().batchWriteItem(batch);
      var rest = answer.unprocessedItems().getOrDefault(table.name(), List.of());
      backoff.after(rest.size() < left.size());
      left = rest;
    }
  }

  private static WriteRequest request(RowKey key) {
    return WriteRequest.builder()
        .deleteRequest(DeleteRequest.builder().key(key.attributes()).build())
        .build();
  }
}
