package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.local.lambda.LocalMetrics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Says what the functions counted on this machine within the last day.
final class MetricsReport {
  private static final Duration DAY = Duration.ofDays(1);

  private final Path journal;
  private final Map<String, SortedMap<Metric, List<Long>>> numbers;

  private MetricsReport(Path journal, Map<String, SortedMap<Metric, List<Long>>> numbers) {
    this.journal = journal;
    this.numbers = numbers;
  }

  /// Reads what is in a data folder.
  static MetricsReport of(Path data, Instant now) throws IOException {
    var journal = data.resolve("log");
    return new MetricsReport(journal, LocalMetrics.read(journal, now.minus(DAY)));
  }

  void say(CommandOutput output) {
    output.good(json(), lines());
  }

  private JsonNode json() {
    var body = JsonNodeFactory.instance.objectNode();
    var list = body.putArray("numbers");
    numbers.forEach((service, metrics) ->
        metrics.forEach((metric, values) -> {
          var number = list.addObject().put("service", service).put("metric", metric.label());
          var every = number.put("number", number(metric, values)).putArray("values");
          values.forEach(every::add);
        }));
    return body;
  }

  private List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        numbers.isEmpty()
            ? "Nothing was counted within 24 hours in " + journal + "."
            : "Within 24 hours, from " + journal + ":");
    numbers.forEach((service, metrics) ->
        metrics.forEach((metric, values) -> lines.add(line(service, metric, values))));
    return lines;
  }

  private static String line(String service, Metric metric, List<Long> values) {
    var number = number(metric, values) + (metric.isTime() ? " ms, the median of " : "");
    var rest = metric.isTime() ? Integer.toString(values.size()) : latest(metric);
    return String.format("  %-18s %-16s %s%s", service, metric.label(), number, rest);
  }

  private static String latest(Metric metric) {
    return metric.isLevel() ? " at last" : "";
  }

  /// A time's median, a level's last, a count's sum.
  private static long number(Metric metric, List<Long> values) {
    if (metric.isTime()) {
      return values.stream().sorted().skip((values.size() - 1) / 2).findFirst().orElseThrow();
    }
    return metric.isLevel() ? values.getLast() : values.stream().mapToLong(Long::longValue).sum();
  }
}
