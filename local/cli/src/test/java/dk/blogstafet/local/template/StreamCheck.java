package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.local.stream.RecordFilter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Checks streams: they are enabled, a bad record can't block them, discarded records are kept in a
/// queue, and the filter matches only the function's records.
final class StreamCheck implements TemplateCheck {
  private static final int MOST_TRIES = 10;
  private static final int LONGEST_AGE = 86_400;

  @Override
  public Stream<String> findings(TemplateDocument document) {
    return document.functions().entrySet().stream()
        .flatMap(function ->
            TemplateDocument.events(function.getValue(), "DynamoDB").stream()
                .flatMap(event -> of(document, function.getKey(), event))
                .map(finding -> function.getKey() + ": " + finding));
  }

  private static Stream<String> of(TemplateDocument document, String function, JsonNode event) {
    var table = TemplateDocument.resource(event.path("Stream").asText());
    var queue = event.path("DestinationConfig").path("OnFailure").path("Destination").asText();
    return Stream.of(
            CheckFindings.of(
                !document.properties(table).path("StreamSpecification").has("StreamViewType"),
                "it follows a stream that " + table + " doesn't have"),
            CheckFindings.of(
                !document.has(TemplateDocument.resource(queue), "AWS::SQS::Queue"),
                "discarded records go to no queue"),
            patience(event),
            filters(function, event))
        .flatMap(it -> it);
  }

  private static Stream<String> patience(JsonNode event) {
    var tries = event.path("MaximumRetryAttempts").asInt(-1);
    var age = event.path("MaximumRecordAgeInSeconds").asInt(-1);
    return Stream.of(
            CheckFindings.of(
                !event.path("StartingPosition").asText().equals("TRIM_HORIZON"),
                "it skips earlier records: StartingPosition"),
            CheckFindings.of(
                tries < 0 || tries > MOST_TRIES,
                "it retries without a limit: MaximumRetryAttempts"),
            CheckFindings.of(
                age < 0 || age > LONGEST_AGE,
                "it waits without a limit: MaximumRecordAgeInSeconds"),
            CheckFindings.of(
                !event.path("BisectBatchOnFunctionError").asBoolean(), "it doesn't bisect"),
            CheckFindings.of(
                !event.path("FunctionResponseTypes").toString().contains("ReportBatchItemFailures"),
                "one record fails a whole batch: ReportBatchItemFailures"))
        .flatMap(it -> it);
  }

  private static Stream<String> filters(String function, JsonNode event) {
    var patterns =
        TemplateDocument.stream(event.path("FilterCriteria").path("Filters"))
            .map(filter -> filter.path("Pattern").asText())
            .toList();
    if (patterns.isEmpty()) {
      return Stream.of("it is called for everything: no FilterCriteria");
    }
    try {
      return against(new RecordFilter(patterns), records(function));
    } catch (RuntimeException malformed) {
      return Stream.of("a Pattern of FilterCriteria is not JSON: " + malformed.getMessage());
    }
  }

  private static Stream<String> against(RecordFilter filter, List<JsonNode> records) {
    return Stream.of(
            CheckFindings.of(records.isEmpty(), "no record of a stream among its samples"),
            CheckFindings.of(
                !records.stream().allMatch(filter::matches), "its filter rejects its sample"),
            CheckFindings.of(
                records.stream().map(StreamCheck::ofAnother).anyMatch(filter::matches),
                "its filter matches every row"))
        .flatMap(it -> it);
  }

  /// Returns the records in a function's samples, which were recorded from a stream.
  private static List<JsonNode> records(String function) {
    return SampleEventFiles.of(TemplateDocument.folder(function)).stream()
        .flatMap(file -> TemplateDocument.stream(SampleEventFiles.read(file).path("Records")))
        .filter(it -> it.path("eventSource").asText().equals("aws:dynamodb"))
        .toList();
  }

  /// Returns the same change of a row that no function processes.
  private static JsonNode ofAnother(JsonNode change) {
    var other = change.deepCopy();
    if (other.path("dynamodb").path("Keys") instanceof ObjectNode keys) {
      Map.of("pk", "another", "sk", "row")
          .forEach((key, value) -> keys.putObject(key).put("S", value));
    }
    return other;
  }
}
