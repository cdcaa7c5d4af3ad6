package dk.blogstafet.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts what happens in one invocation, and writes it as one line that CloudWatch reads numbers
/// from (CloudWatch's guide, "Embedded metric format specification"): nothing has to be sent
/// anywhere, and a number costs no request.
final class EmbeddedMetrics {
  static final String NAMESPACE = "Blogstafet";

  /// What numbers are told apart by: the function's own name, which is another in each stack. Two
  /// stacks in one account don't ring each other's alarms.
  private static final String FUNCTION = "FunctionName";

  private static final String SERVICE = "Service";

  /// The most values that a metric may have in a line.
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

  /// The line.
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
