package dk.blogstafet.local.benchmarks.coldstart;

import dk.blogstafet.local.packages.FunctionProcess;
import dk.blogstafet.local.packages.InvocationOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Starts candidates that answer one event, in turns, so that other load on the machine affects all
/// of them equally.
///
/// @param logs the folder for their output
record ColdStartRuns(Map<String, String> environment, Path logs) {
  private static final Duration LEFT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final double MILLION = 1e6;
  private static final String FAULT = "{\"statusCode\":5";

  /// Runs the same work on all candidates: one uncounted run, which fills the table's cache, and
  /// then the given number.
  ///
  /// @throws IOException if one doesn't answer, or answers differently from the first
  Map<ColdStartCandidate, ColdStartTimes> same(List<ColdStartCandidate> candidates, int runs)
      throws IOException, InterruptedException {
    var expected = answer(candidates.getFirst(), new ColdStartTimes());
    if (!expected.startsWith("{\"statusCode\":200,")) {
      throw new IOException(candidates.getFirst().name() + " found nothing: " + expected);
    }
    for (var candidate : candidates) {
      var answer = answer(candidate, new ColdStartTimes());
      if (!answer.equals(expected)) {
        throw new IOException(
            candidate.name() + " answers otherwise: " + answer + "\nthan: " + expected);
      }
    }
    return inTurns(candidates, runs, () -> {});
  }

  /// Runs each candidate's own work.
  ///
  /// @param before runs before each start
  /// @throws IOException if one doesn't answer
  Map<ColdStartCandidate, ColdStartTimes> inTurns(
      List<ColdStartCandidate> candidates, int runs, Runnable before)
      throws IOException, InterruptedException {
    var times = new LinkedHashMap<ColdStartCandidate, ColdStartTimes>();
    candidates.forEach(candidate -> times.put(candidate, new ColdStartTimes()));
    for (var run = 0; run < runs; run++) {
      for (var contender : times.entrySet()) {
        before.run();
        answer(contender.getKey(), contender.getValue());
      }
    }
    return times;
  }

  private String answer(ColdStartCandidate candidate, ColdStartTimes times)
      throws IOException, InterruptedException {
    var event = Files.readAllBytes(candidate.event());
    var start = System.nanoTime();
    try (var process = start(candidate)) {
      var body = call(candidate, process, event);
      var wall = (System.nanoTime() - start) / MILLION;
      times.add(wall, ProcessUsage.processor(process.pid()));
      return body;
    }
  }

  FunctionProcess start(ColdStartCandidate candidate) throws IOException {
    return FunctionProcess.start(
        candidate.folder(), candidate.command(), environment, log(candidate));
  }

  private Path log(ColdStartCandidate candidate) {
    return logs.resolve(candidate.name().replaceAll("\\W+", "-") + ".log");
  }

  /// Returns the response to an event.
  ///
  /// @throws IOException if there is none, or if it reports an error
  String call(ColdStartCandidate candidate, FunctionProcess process, byte[] event)
      throws IOException, InterruptedException {
    var outcome = process.call(event, LEFT, PATIENCE);
    if (outcome instanceof InvocationOutcome.Answered(var body) && !body.startsWith(FAULT)) {
      return body;
    }
    throw new IOException(
        candidate.name() + ": " + outcome + "\n" + Files.readString(log(candidate)));
  }
}
