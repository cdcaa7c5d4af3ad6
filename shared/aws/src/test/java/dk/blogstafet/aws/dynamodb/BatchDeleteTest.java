package dk.blogstafet.aws.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

final class BatchDeleteTest {
  private final List<RowKey> keys =
      IntStream.range(0, 30).mapToObj(number -> new RowKey("pk", "sk#" + number)).toList();

  @Test
  void retriesUnprocessedItems() {
    var client = new PartialDeleteClient(10);

    new BatchDelete(new TableReader(client, "subscribers")).delete(keys);

    assertEquals(List.of(25, 15, 5, 5), client.sent);
    assertEquals(keys, client.deleted);
  }

  @Test
  void sendsNothingForNoKeys() {
    var client = new PartialDeleteClient(10);

    new BatchDelete(new TableReader(client, "subscribers")).delete(List.of());

    assertEquals(List.of(), client.sent);
  }

  @Test
  void failsAfterRepeatedEmptyAnswersWithLongerAndLongerPauses() {
    var client = new PartialDeleteClient(0);
    var pauses = new ArrayList<Duration>();
    var batch = new BatchDelete(new TableReader(client, "subscribers"), pauses::add);

    assertThrows(IllegalStateException.class, () -> batch.delete(keys));
    assertEquals(9, client.sent.size());
    assertEquals(
        List.of(50L, 100L, 200L, 400L, 800L, 1_600L, 3_200L, 6_400L),
        pauses.stream().map(Duration::toMillis).toList());
  }

  /// A database that deletes a few rows per request, and leaves the rest.
  private static final class PartialDeleteClient implements DynamoDbClient {
    private final List<Integer> sent = new ArrayList<>();
    private final List<RowKey> deleted = new ArrayList<>();
    private final int most;

    PartialDeleteClient(int most) {
      this.most = most;
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
      var requested = request.requestItems().getOrDefault("subscribers", List.of());
      sent.add(requested.size());
      var done = Math.min(most, requested.size());
      requested.subList(0, done).forEach(it -> deleted.add(RowKey.of(it.deleteRequest().key())));
      var left = requested.subList(done, requested.size());
      return BatchWriteItemResponse.builder()
          .unprocessedItems(
              left.isEmpty() ? Map.<String, List<WriteRequest>>of() : Map.of("subscribers", left))
          .build();
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
