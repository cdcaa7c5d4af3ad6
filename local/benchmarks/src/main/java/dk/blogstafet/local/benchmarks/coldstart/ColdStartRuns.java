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

/// Has contenders start and answer one event, in turns, so that whatever else the machine does
/// falls on all of them.
///
/// @param logs the folder for what they print
record ColdStartRuns(Map<String, String> environment, Path logs) {
  private static final Duration LEFT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final double MILLION = 1e6;
  private static final String FAULT = "{\"statusCode\":5";

  /// The same job for all: one run that doesn't count, in which the table learns its answers, and
  /// then so many.
  ///
  /// @throws IOException if one doesn't answer, or answers something else than the first
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

  /// To each its own job.
  ///
  /// @param before what is done before each start
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

  /// The answer to an event.
  ///
  /// @throws IOException if there is none, or if it tells of a fault
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
