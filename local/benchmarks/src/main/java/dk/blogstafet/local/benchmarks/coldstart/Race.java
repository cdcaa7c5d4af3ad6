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
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent on
record Race(byte[] event, Map<String, String> environment, Path logs) {
  private static final Duration LEFT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final double MILLION = 1e6;
  private static final String FOUND = "{\"statusCode\":200,";

  /// One run that doesn't count, in which the table learns its answers, and then so many.
  ///
  /// @throws IOException if one doesn't answer, or answers something else than the first
  Map<Contender, Times> run(List<Contender> contenders, int runs)
      throws IOException, InterruptedException {
    var times = new LinkedHashMap<Contender, Times>();
    var expected = answer(contenders.getFirst(), new Times());
    for (var contender : contenders) {
      var answer = answer(contender, new Times());
      if (!answer.equals(expected)) {
        throw new IOException(
            contender.name() + " answers otherwise: " + answer + "\nthan: " + expected);
      }
      times.put(contender, new Times());
    }
    for (var run = 0; run < runs; run++) {
      for (var contender : times.entrySet()) {
        answer(contender.getKey(), contender.getValue());
      }
    }
    return times;
  }

  private String answer(Contender contender, Times times) throws IOException, InterruptedException {
    var log = logs.resolve(contender.name().replaceAll("\\W+", "-") + ".log");
    var start = System.nanoTime();
    try (var process =
        FunctionProcess.start(contender.folder(), contender.command(), environment, log)) {
      var outcome = process.call(event, LEFT, PATIENCE);
      var wall = (System.nanoTime() - start) / MILLION;
      if (outcome instanceof Outcome.Answered(var body) && body.startsWith(FOUND)) {
        times.add(wall, processor(process.pid()));
        return body;
      }
      throw new IOException(contender.name() + ": " + outcome + "\n" + Files.readString(log));
    }
  }

  /// What all threads of a process have used of their core, in milliseconds.
  private static double processor(long pid) throws IOException {
    var used = 0L;
    try (var threads = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
      for (var thread : threads) {
        used += Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ", 2)[0]);
      }
    }
    return used / MILLION;
  }
}
