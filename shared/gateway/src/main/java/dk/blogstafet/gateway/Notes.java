package dk.blogstafet.gateway;

import java.util.ArrayList;
import java.util.List;

/// What operators get of an answer: what it counts as, and a log line. Whoever asked gets none of
/// it.
public record Notes(List<Metric> counts, List<Line> lines) {
  static final Notes NONE = new Notes(List.of(), List.of());

  /// A line for the log.
  public record Line(Happening happening, Facts facts) {}

  public Notes {
    counts = List.copyOf(counts);
    lines = List.copyOf(lines);
  }

  boolean isEmpty() {
    return counts.isEmpty() && lines.isEmpty();
  }

  Notes with(Metric metric) {
    var more = new ArrayList<>(counts);
    more.add(metric);
    return new Notes(more, lines);
  }

  Notes with(Line line) {
    var more = new ArrayList<>(lines);
    more.add(line);
    return new Notes(counts, more);
  }

  /// Writes it down, as caused by a request.
  void writeTo(Log log, Request request) {
    counts.forEach(log::count);
    lines.forEach(line -> log.info(line.happening(), line.facts().and(Facts.of(request))));
  }
}
