package dk.blogstafet.local.benchmarks.coldstart;

import dk.blogstafet.local.packages.LocalhostCertificate;
import dk.blogstafet.local.packages.ManagedRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Measures the time from the start of a process to its first response, like a cold start on
/// Lambda: one core, all stores behind TLS, the runtime's own flags. Run by
/// local/benchmarks/cold-start.
public final class ColdStartBenchmark {
  private static final int LONGEST_LIST = 14;

  /// Memory sizes of functions to compare, in MB.
  private static final List<Integer> SIZES = List.of(512, 1024, 1769);

  private ColdStartBenchmark() {}

  /// Measures, and prints tables.
  ///
  /// @param arguments the repository's folder, the folder with the prepared tools, and the number
  ///   of runs
  public static void main(String... arguments) throws IOException, InterruptedException {
    var root = Path.of(arguments[0]).toAbsolutePath();
    var tools = Path.of(arguments[1]).toAbsolutePath();
    var runs = Integer.parseInt(arguments[2]);
    var folder = Files.createTempDirectory("cold-start");
    var certificate = LocalhostCertificate.in(folder);
    try (var all = TlsBackends.in(folder, certificate)) {
      var runtime = ManagedRuntime.in(root.resolve("local/lab/packages/target"));
      var cache = RuntimeCache.in(folder, runtime, all.environment());
      var candidates = new ColdStartCandidates(root, tools, runtime, certificate, cache);
      var listing = new ColdStartRuns(all.listing(), folder);
      print("list-posts and alternatives", listing.same(candidates.all(), runs));
      printClasses(listing, candidates, folder.resolve("classes.txt"));
      print("each function", each(all, candidates, folder, runs));
      printWork(certificate, candidates);
    }
  }

  private static void print(String what, Map<ColdStartCandidate, ColdStartTimes> times) {
    System.out.println("\n| " + what + " | median ms | fastest–slowest | of the core |");
    System.out.println("|---|---|---|---|");
    times.forEach((candidate, it) -> System.out.println(it.row(candidate.name())));
  }

  private static void printClasses(ColdStartRuns runs, ColdStartCandidates candidates, Path log)
      throws IOException, InterruptedException {
    var one = candidates.shipped("list-posts", ColdStartCandidates.MEMORY);
    var command = new ArrayList<>(one.command());
    command.add(command.indexOf("-XX:+UseSerialGC"), "-Xlog:class+load:file=" + log);
    var logged = new ColdStartCandidate(one.name(), one.folder(), command, one.event());
    runs.inTurns(List.of(logged), 1, () -> {});
    System.out.println("\n| classes of | |\n|---|---|");
    LoadedClasses.rows(log, LONGEST_LIST).forEach(System.out::println);
  }

  private static Map<ColdStartCandidate, ColdStartTimes> each(
      TlsBackends all, ColdStartCandidates candidates, Path folder, int runs)
      throws IOException, InterruptedException {
    var functions = new ArrayList<ColdStartCandidate>();
    for (var name : candidates.names()) {
      functions.add(candidates.shipped(name, ColdStartCandidates.MEMORY));
    }
    return new ColdStartRuns(all.environment(), folder).inTurns(functions, runs, all::publish);
  }

  private static void printWork(LocalhostCertificate certificate, ColdStartCandidates candidates)
      throws IOException, InterruptedException {
    var works = new TreeMap<String, List<WarmUpCost>>();
    for (var size : SIZES) {
      work(certificate, candidates, size)
          .forEach((name, cost) -> works.computeIfAbsent(name, _ -> new ArrayList<>()).add(cost));
    }
    System.out.println("\n| ms of the core | ready | first | warm | MB of 512 | 1,024 | 1,769 |");
    System.out.println("|---|---|---|---|---|---|---|");
    works.forEach((name, sizes) -> System.out.println(WarmUpCost.row(name, sizes)));
  }

  /// Each size gets stores of its own, with pages that are not rendered yet.
  private static Map<String, WarmUpCost> work(
      LocalhostCertificate certificate, ColdStartCandidates candidates, int memory)
      throws IOException, InterruptedException {
    var works = new TreeMap<String, WarmUpCost>();
    var folder = Files.createTempDirectory("cold-start");
    try (var all = TlsBackends.in(folder, certificate)) {
      var runs = new ColdStartRuns(all.environment(), folder);
      for (var name : candidates.names()) {
        all.publish();
        works.put(name, WarmUpCost.of(candidates.shipped(name, memory), runs));
      }
    }
    return works;
  }
}
