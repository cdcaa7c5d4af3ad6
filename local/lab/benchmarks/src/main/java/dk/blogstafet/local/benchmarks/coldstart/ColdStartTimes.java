package dk.blogstafet.local.benchmarks.coldstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A candidate's times, run by run, in milliseconds.
final class ColdStartTimes {
  private final List<Double> walls = new ArrayList<>();
  private final List<Double> processors = new ArrayList<>();

  /// @param wall from the start of the process to its response
  /// @param processor the CPU time of the process until then
  void add(double wall, double processor) {
    walls.add(wall);
    processors.add(processor);
  }

  /// Returns a row of a Markdown table.
  String row(String name) {
    var sorted = walls.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.0f–%.0f | %.0f |",
        name,
        median(walls),
        sorted.getFirst(),
        sorted.getLast(),
        median(processors));
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
