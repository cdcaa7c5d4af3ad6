package dk.blogstafet.local.benchmarks.coldstart;

import dk.blogstafet.local.packages.FunctionProcess;
import dk.blogstafet.local.packages.Outcome;
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
record Race(Map<String, String> environment, Path logs) {
  private static final Duration LEFT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final double MILLION = 1e6;
  private static final String FAULT = "{\"statusCode\":5";

  /// The same job for all: one run that doesn't count, in which the table learns its answers, and
  /// then so many.
  ///
  /// @throws IOException if one doesn't answer, or answers something else than the first
  Map<Contender, Times> same(List<Contender> contenders, int runs)
      throws IOException, InterruptedException {
    var expected = answer(contenders.getFirst(), new Times());
    if (!expected.startsWith("{\"statusCode\":200,")) {
      throw new IOException(contenders.getFirst().name() + " found nothing: " + expected);
    }
    for (var contender : contenders) {
      var answer = answer(contender, new Times());
      if (!answer.equals(expected)) {
        throw new IOException(
            contender.name() + " answers otherwise: " + answer + "\nthan: " + expected);
      }
    }
    return inTurns(contenders, runs, () -> {});
  }

  /// To each its own job.
  ///
  /// @param before what is done before each start
  /// @throws IOException if one doesn't answer
  Map<Contender, Times> inTurns(List<Contender> contenders, int runs, Runnable before)
      throws IOException, InterruptedException {
    var times = new LinkedHashMap<Contender, Times>();
    contenders.forEach(contender -> times.put(contender, new Times()));
    for (var run = 0; run < runs; run++) {
      for (var contender : times.entrySet()) {
        before.run();
        answer(contender.getKey(), contender.getValue());
      }
    }
    return times;
  }

  private String answer(Contender contender, Times times) throws IOException, InterruptedException {
    var event = Files.readAllBytes(contender.event());
    var start = System.nanoTime();
    try (var process = start(contender)) {
      var body = call(contender, process, event);
      var wall = (System.nanoTime() - start) / MILLION;
      times.add(wall, Usage.processor(process.pid()));
      return body;
    }
  }

  FunctionProcess start(Contender contender) throws IOException {
    return FunctionProcess.start(
        contender.folder(), contender.command(), environment, log(contender));
  }

  private Path log(Contender contender) {
    return logs.resolve(contender.name().replaceAll("\\W+", "-") + ".log");
  }

  /// The answer to an event.
  ///
  /// @throws IOException if there is none, or if it tells of a fault
  String call(Contender contender, FunctionProcess process, byte[] event)
      throws IOException, InterruptedException {
    var outcome = process.call(event, LEFT, PATIENCE);
    if (outcome instanceof Outcome.Answered(var body) && !body.startsWith(FAULT)) {
      return body;
    }
    throw new IOException(
        contender.name() + ": " + outcome + "\n" + Files.readString(log(contender)));
  }
}
