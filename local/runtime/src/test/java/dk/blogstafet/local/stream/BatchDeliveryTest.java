package dk.blogstafet.local.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.lambda.FunctionDoubles;
import dk.blogstafet.local.lambda.FunctionTrigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchDeliveryTest {
  private static final Pattern NUMBER = Pattern.compile("\"SequenceNumber\":\"(\\d+)\"");
  private static final Duration SHORT = Duration.ofMillis(1);

  private final List<String> calls = new ArrayList<>();
  private final InterruptibleWait wait = new InterruptibleWait();

  @Test
  void deliversRecordsInOneCall() {
    var arrived = delivery(rules(true, 2, false), _ -> "").deliver(records(3));

    assertTrue(arrived);
    assertEquals(List.of("1 2 3"), calls);
  }

  @Test
  void retriesAfterAFailure() {
    var delivery = delivery(rules(false, -1, false), _ -> calls.size() < 4 ? null : "");

    delivery.deliver(records(2));

    assertEquals(List.of("1 2", "1 2", "1 2", "1 2"), calls);
  }

  @Test
  void splitsABatchToDiscardOnlyTheBadRecord() {
    var delivery = delivery(rules(true, 2, false), seen -> seen.contains("3") ? null : "");

    var arrived = delivery.deliver(records(4));

    assertTrue(arrived);
    assertEquals(List.of("1 2 3 4", "1 2", "3 4", "3", "3", "3", "4"), calls);
  }

  @Test
  void discardsAWholeBatchThatMayNotBeSplit() {
    var delivery = delivery(rules(false, 1, false), _ -> null);

    var arrived = delivery.deliver(records(2));

    assertTrue(arrived);
    assertEquals(List.of("1 2", "1 2"), calls);
  }

  @Test
  void resumesAtTheFirstRecordThatTheResponseNames() {
    var delivery =
        delivery(
            rules(false, 5, true),
            _ ->
                calls.size() == 1
                    ? "{\"batchItemFailures\":[{\"itemIdentifier\":\"3\"},"
                        + "{\"itemIdentifier\":\"2\"}]}"
                    : "{\"batchItemFailures\":[]}");

    delivery.deliver(records(4));

    assertEquals(List.of("1 2 3 4", "2 3 4"), calls);
  }

  @Test
  void treatsAnUnknownNumberAsAFailureOfAll() {
    var delivery =
        delivery(
            rules(false, 5, true),
            _ -> calls.size() == 1 ? "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}" : "{}");

    delivery.deliver(records(2));

    assertEquals(List.of("1 2", "1 2"), calls);
  }

  @Test
  void treatsAnEmptyResponseAsSuccess() {
    var arrived = delivery(rules(false, 0, true), _ -> "").deliver(records(2));

    assertTrue(arrived);
    assertEquals(List.of("1 2"), calls);
  }

  @Test
  void stopsOnRequest() {
    var delivery =
        delivery(
            rules(true, -1, false),
            _ -> {
              wait.end();
              return null;
            });

    var arrived = delivery.deliver(records(4));

    assertFalse(arrived);
    assertEquals(List.of("1 2 3 4"), calls);
  }

  private BatchDelivery delivery(FunctionTrigger.StreamTrigger rules, FunctionReaction reaction) {
    var function = FunctionDoubles.function(event -> reaction.to(noted(event)));
    return new BatchDelivery(function, rules, SHORT, wait, FunctionDoubles.log());
  }

  private String noted(String event) {
    var numbers =
        NUMBER.matcher(event).results().map(it -> it.group(1)).reduce((a, b) -> a + " " + b);
    calls.add(numbers.orElse("none"));
    return calls.getLast();
  }

  private static FunctionTrigger.StreamTrigger rules(
      boolean bisects, int retries, boolean partial) {
    return new FunctionTrigger.StreamTrigger(
        "PostsTable", 100, 1, bisects, retries, partial, List.of());
  }

  private static List<JsonNode> records(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(BatchDeliveryTest::numbered).toList();
  }

  private static JsonNode numbered(int number) {
    var made = DynamoDbJsonClient.question();
    made.putObject("dynamodb").put("SequenceNumber", "" + number);
    return made;
  }

  /// The function's reaction to its records; null for an exception.
  private interface FunctionReaction {
    @Nullable String answer(String seen);

    default String to(String seen) {
      var answer = answer(seen);
      if (answer == null) {
        throw new IllegalStateException("can't take " + seen);
      }
      return answer;
    }
  }
}
