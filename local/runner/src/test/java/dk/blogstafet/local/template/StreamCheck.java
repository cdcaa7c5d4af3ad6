package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.local.stream.Filter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Streams: they are switched on, they can't stand still for a record that nobody can take, what is
/// given up is kept, and the filter lets through what the function is for and nothing else.
final class StreamCheck implements Check {
  private static final int MOST_TRIES = 10;
  private static final int LONGEST_AGE = 86_400;

  @Override
  public Stream<String> findings(Stack stack) {
    return stack.functions().entrySet().stream()
        .flatMap(function ->
            Stack.events(function.getValue(), "DynamoDB").stream()
                .flatMap(event -> of(stack, function.getKey(), event))
                .map(finding -> function.getKey() + ": " + finding));
  }

  private static Stream<String> of(Stack stack, String function, JsonNode event) {
    var table = Stack.resource(event.path("Stream").asText());
    var queue = event.path("DestinationConfig").path("OnFailure").path("Destination").asText();
    return Stream.of(
            Findings.of(
                !stack.properties(table).path("StreamSpecification").has("StreamViewType"),
                "it follows a stream that " + table + " doesn't have"),
            Findings.of(
                !stack.has(Stack.resource(queue), "AWS::SQS::Queue"),
                "what it can't take goes to no queue"),
            patience(event),
            filters(function, event))
        .flatMap(it -> it);
  }

  private static Stream<String> patience(JsonNode event) {
    var tries = event.path("MaximumRetryAttempts").asInt(-1);
    var age = event.path("MaximumRecordAgeInSeconds").asInt(-1);
    return Stream.of(
            Findings.of(
                !event.path("StartingPosition").asText().equals("TRIM_HORIZON"),
                "it leaves out what was there before it: StartingPosition"),
            Findings.of(tries < 0 || tries > MOST_TRIES, "it tries for ever: MaximumRetryAttempts"),
            Findings.of(
                age < 0 || age > LONGEST_AGE, "it waits for ever: MaximumRecordAgeInSeconds"),
            Findings.of(!event.path("BisectBatchOnFunctionError").asBoolean(), "it doesn't bisect"),
            Findings.of(
                !event.path("FunctionResponseTypes").toString().contains("ReportBatchItemFailures"),
                "one record fails a whole batch: ReportBatchItemFailures"))
        .flatMap(it -> it);
  }

  private static Stream<String> filters(String function, JsonNode event) {
    var patterns =
        Stack.stream(event.path("FilterCriteria").path("Filters"))
            .map(filter -> filter.path("Pattern").asText())
            .toList();
    if (patterns.isEmpty()) {
      return Stream.of("it is called for everything: no FilterCriteria");
    }
    try {
      return against(new Filter(patterns), records(function));
    } catch (RuntimeException malformed) {
      return Stream.of("a Pattern of FilterCriteria is none: " + malformed.getMessage());
    }
  }

  private static Stream<String> against(Filter filter, List<JsonNode> records) {
    return Stream.of(
            Findings.of(records.isEmpty(), "no record of a stream among its samples"),
            Findings.of(
                !records.stream().allMatch(filter::takes), "its filter leaves out its sample"),
            Findings.of(
                records.stream().map(StreamCheck::ofAnother).anyMatch(filter::takes),
                "its filter lets through every row"))
        .flatMap(it -> it);
  }

  /// The records in a function's samples: they were taken from a stream.
  private static List<JsonNode> records(String function) {
    return Samples.of(Stack.folder(function)).stream()
        .flatMap(file -> Stack.stream(Samples.read(file).path("Records")))
        .filter(it -> it.path("eventSource").asText().equals("aws:dynamodb"))
        .toList();
  }

  /// The same change of a row that no function is for.
  private static JsonNode ofAnother(JsonNode change) {
    var other = change.deepCopy();
    if (other.path("dynamodb").path("Keys") instanceof ObjectNode keys) {
      Map.of("pk", "another", "sk", "row")
          .forEach((key, value) -> keys.putObject(key).put("S", value));
    }
    return other;
  }
}
