package dk.blogstafet.local.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/// Parses a function's events in the template.
final class TriggerParser {
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

  private TriggerParser() {}

  /// Returns the trigger of an event; empty for one that doesn't occur on one machine.
  static Optional<FunctionTrigger> read(JsonNode event) {
    var properties = event.path("Properties");
    return switch (event.path("Type").asText()) {
      case "HttpApi" -> Optional.of(new FunctionTrigger.HttpTrigger(route(properties)));
      case "DynamoDB" -> Optional.of(changes(properties));
      case "SNS" -> Optional.of(new FunctionTrigger.TopicTrigger());
      case "Schedule" -> Optional.of(clock(properties, "Schedule"));
      case "ScheduleV2" -> Optional.of(clock(properties, "ScheduleExpression"));
      default -> Optional.empty();
    };
  }

  private static HttpRoute route(JsonNode properties) {
    var path = properties.path("Path");
    return path.isMissingNode()
        ? HttpRoute.catchAll()
        : new HttpRoute(properties.path("Method").asText("ANY"), path.asText());
  }

  private static FunctionTrigger.StreamTrigger changes(JsonNode properties) {
    var filters = new ArrayList<String>();
    properties
        .path("FilterCriteria")
        .path("Filters")
        .forEach(filter -> filters.add(filter.path("Pattern").asText()));
    var answers = properties.path("FunctionResponseTypes").toString();
    return new FunctionTrigger.StreamTrigger(
        resource(properties.path("Stream")),
        properties.path("BatchSize").asInt(100),
        properties.path("ParallelizationFactor").asInt(1),
        properties.path("BisectBatchOnFunctionError").asBoolean(),
        properties.path("MaximumRetryAttempts").asInt(-1),
        answers.contains("ReportBatchItemFailures"),
        filters);
  }

  /// Returns the resource in `!GetAtt PostsTable.StreamArn`, which may also be written as a list.
  private static String resource(JsonNode reference) {
    var node = reference.isObject() ? reference.path("Fn::GetAtt") : reference;
    var text = node.isArray() ? node.path(0).asText() : node.asText();
    return text.split("\\.", 2)[0];
  }

  private static FunctionTrigger.ScheduleTrigger clock(JsonNode properties, String name) {
    var rate = RATE.matcher(properties.path(name).asText());
    if (!rate.matches()) {
      throw new IllegalArgumentException(
          "The local scheduler supports rate(n minutes|hours|days) only, not "
              + properties.path(name));
    }
    var number = Long.parseLong(rate.group(1));
    var every =
        switch (rate.group(2)) {
          case "minute" -> Duration.ofMinutes(number);
          case "hour" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        };
    return new FunctionTrigger.ScheduleTrigger(every, properties.path("Input").asText(""));
  }
}
