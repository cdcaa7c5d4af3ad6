package dk.blogstafet.gateway;

import java.util.ArrayList;
import java.util.List;

/// The metrics and log lines of a response. Clients don't receive it.
public record ResponseTelemetry(List<Metric> counts, List<LogLine> lines) {
  static final ResponseTelemetry NONE = new ResponseTelemetry(List.of(), List.of());

  /// A log line.
  public record LogLine(LogEvent event, LogFields fields) {}

  public ResponseTelemetry {
    counts = List.copyOf(counts);
    lines = List.copyOf(lines);
  }

  boolean isEmpty() {
    return counts.isEmpty() && lines.isEmpty();
  }

  ResponseTelemetry with(Metric metric) {
    var more = new ArrayList<>(counts);
    more.add(metric);
    return new ResponseTelemetry(more, lines);
  }

  ResponseTelemetry with(LogLine line) {
    var more = new ArrayList<>(lines);
    more.add(line);
    return new ResponseTelemetry(counts, more);
  }

  /// Writes the telemetry to the log, with the request's id.
  void writeTo(Log log, GatewayRequest request) {
    counts.forEach(log::count);
    lines.forEach(line -> log.info(line.event(), line.fields().and(LogFields.of(request))));
  }
}
