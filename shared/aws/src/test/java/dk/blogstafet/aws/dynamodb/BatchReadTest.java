package dk.blogstafet.aws.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

final class BatchReadTest {
  private final List<RowKey> keys =
      IntStream.range(0, 150).mapToObj(number -> new RowKey("pk", "sk#" + number)).toList();

  @Test
  void retriesUnprocessedKeys() {
    var client = new PartialReadClient(40);

    var present = new BatchRead(new TableReader(client, "posts")).present(keys);

    assertEquals(new HashSet<>(keys), new HashSet<>(present));
    assertEquals(List.of(100, 60, 20, 50, 10), client.asked);
  }

  @Test
  void sendsNoRequestWithoutKeys() {
    var client = new PartialReadClient(40);

    assertEquals(List.of(), new BatchRead(new TableReader(client, "posts")).rows(List.of()));
    assertEquals(List.of(), client.asked);
  }

  @Test
  void failsAfterRepeatedEmptyAnswersWithLongerAndLongerPauses() {
    var client = new PartialReadClient(0);
    var pauses = new ArrayList<Duration>();
    var batch = new BatchRead(new TableReader(client, "posts"), pauses::add);

    assertThrows(IllegalStateException.class, () -> batch.rows(keys));
    assertEquals(9, client.asked.size());
    assertEquals(
        List.of(50L, 100L, 200L, 400L, 800L, 1_600L, 3_200L, 6_400L),
        pauses.stream().map(Duration::toMillis).toList());
  }

  /// A database that returns a few rows per request, and leaves the rest.
  private static final class PartialReadClient implements DynamoDbClient {
    private final List<Integer> asked = new ArrayList<>();
    private final int most;

    PartialReadClient(int most) {
      this.most = most;
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
      var requested = request.requestItems().get("posts");
      var keys = requested == null ? List.<Map<String, AttributeValue>>of() : requested.keys();
      asked.add(keys.size());
      var answered = Math.min(most, keys.size());
      var left = keys.subList(answered, keys.size());
      return BatchGetItemResponse.builder()
          .responses(Map.of("posts", keys.subList(0, answered)))
          .unprocessedKeys(
              left.isEmpty()
                  ? Map.of()
                  : Map.of("posts", KeysAndAttributes.builder().keys(left).build()))
          .build();
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }
}
