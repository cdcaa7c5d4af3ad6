package dk.blogstafet.local.editing.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.blogstafet.gateway.Metric;
import dk.blogstafet.local.editing.session.CommandOutput;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.lambda.LocalMetrics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// The functions' metrics on this machine within the last 24 hours.
final class MetricsReport {
  private static final Duration DAY = Duration.ofDays(1);

  private final Path journal;
  private final Map<String, SortedMap<Metric, List<Long>>> numbers;

  private MetricsReport(Path journal, Map<String, SortedMap<Metric, List<Long>>> numbers) {
    this.journal = journal;
    this.numbers = numbers;
  }

  /// Reads the metrics in a data folder.
  static MetricsReport of(Path data, Instant now) throws IOException {
    var journal = data.resolve("log");
    return new MetricsReport(journal, LocalMetrics.read(journal, now.minus(DAY)));
  }

  void print(CommandOutput output, CommandMessages messages) {
    output.good(json(), lines(messages));
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

  private List<String> lines(CommandMessages messages) {
    var lines = new ArrayList<String>();
    lines.add(messages.text(numbers.isEmpty() ? "status.no-numbers" : "status.numbers", journal));
    numbers.forEach((service, metrics) ->
        metrics.forEach((metric, values) -> lines.add(line(service, metric, values, messages))));
    return lines;
  }

  private static String line(
      String service, Metric metric, List<Long> values, CommandMessages messages) {
    var key = metric.isTime() ? "time" : metric.isLevel() ? "level" : "count";
    var text = messages.text("status.number." + key, number(metric, values), values.size());
    return String.format("  %-18s %-16s %s", service, metric.label(), text);
  }

  /// The median of times, the last of levels, the sum of counts.
  private static long number(Metric metric, List<Long> values) {
    if (metric.isTime()) {
      return values.stream().sorted().skip((values.size() - 1) / 2).findFirst().orElseThrow();
    }
    return metric.isLevel() ? values.getLast() : values.stream().mapToLong(Long::longValue).sum();
  }
}
