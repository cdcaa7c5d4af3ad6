package dk.blogstafet.local.benchmarks.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The cost of a function's process from its start until it is warm: milliseconds of a core, and
/// megabytes.
///
/// @param ready until it asks for its first event, which Lambda calls INIT
/// @param first for its first event
/// @param warm for an event after many others, the median
/// @param peak its peak memory at the end
record WarmUpCost(double ready, double first, double warm, double peak) {
  private static final int CALLS = 60;
  private static final int COUNTED = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Measures one function.
  ///
  /// @throws IOException if it doesn't answer
  static WarmUpCost of(ColdStartCandidate function, ColdStartRuns runs)
      throws IOException, InterruptedException {
    var event = Files.readAllBytes(function.event());
    var calls = new ArrayList<Double>();
    try (var process = runs.start(function)) {
      if (!process.awaitReady(PATIENCE)) {
        throw new IOException(function.name() + " never asks for an event");
      }
      var ready = ProcessUsage.processor(process.pid());
      var before = ready;
      for (var call = 0; call < CALLS; call++) {
        runs.call(function, process, event);
        var after = ProcessUsage.processor(process.pid());
        calls.add(after - before);
        before = after;
      }
      var warm = ColdStartTimes.median(calls.subList(CALLS - COUNTED, CALLS));
      return new WarmUpCost(ready, calls.getFirst(), warm, ProcessUsage.peak(process.pid()));
    }
  }

  /// Returns a row of a Markdown table, for the same function at several sizes of memory.
  static String row(String name, List<WarmUpCost> sizes) {
    var row = new StringBuilder();
    var last = sizes.getLast();
    row.append(
        String.format(
            Locale.ROOT, "| %s | %.0f | %.0f | %.1f |", name, last.ready, last.first, last.warm));
    sizes.forEach(size -> row.append(String.format(Locale.ROOT, " %.0f |", size.peak)));
    return row.toString();
  }
}
