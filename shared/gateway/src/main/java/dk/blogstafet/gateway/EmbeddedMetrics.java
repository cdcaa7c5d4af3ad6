package dk.blogstafet.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Collects the metrics of one invocation and writes them as one log line, from which CloudWatch
/// extracts them (CloudWatch's guide, "Embedded metric format specification"). Metrics need no
/// request of their own.
final class EmbeddedMetrics {
  static final String NAMESPACE = "Blogstafet";

  /// The metrics' dimension: the function's name, which differs between stacks. Stacks in one
  /// account don't trigger each other's alarms.
  private static final String FUNCTION = "FunctionName";

  private static final String SERVICE = "Service";

  /// The maximum number of values of a metric in one line.
  private static final int VALUES = 100;

  private final Map<Metric, List<Long>> values = new EnumMap<>(Metric.class);

  synchronized void add(Metric metric, long value) {
    var list = values.computeIfAbsent(metric, _ -> new ArrayList<>());
    if (metric.isTime() || list.isEmpty()) {
      list.add(value);
    } else {
      list.set(0, list.getFirst() + value);
    }
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /// Returns the log line.
  String line(FunctionCall call, Instant now) {
    return JsonWriter.object(json -> {
      json.object("_aws", aws -> writeHead(aws, now));
      json.text(FUNCTION, call.context().getFunctionName());
      json.text(SERVICE, call.service());
      values.forEach((metric, list) -> write(json, metric, list));
      json.text("function_request_id", call.context().getAwsRequestId());
    });
  }

  private void writeHead(JsonWriter aws, Instant now) {
    aws.number("Timestamp", now.toEpochMilli());
    aws.objects(
        "CloudWatchMetrics",
        List.of(NAMESPACE),
        (json, namespace) -> {
          json.text("Namespace", namespace);
          json.textLists("Dimensions", List.of(List.of(FUNCTION)));
          json.objects("Metrics", List.copyOf(values.keySet()), EmbeddedMetrics::define);
        });
  }

  private static void define(JsonWriter json, Metric metric) {
    json.text("Name", metric.label());
    json.text("Unit", metric.unit());
  }

  private static void write(JsonWriter json, Metric metric, List<Long> list) {
    if (list.size() == 1) {
      json.number(metric.label(), list.getFirst());
    } else {
      json.numbers(metric.label(), list.subList(0, Math.min(list.size(), VALUES)));
    }
  }
}
