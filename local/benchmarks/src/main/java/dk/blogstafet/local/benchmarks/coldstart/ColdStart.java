package dk.blogstafet.local.benchmarks.coldstart;

import dk.blogstafet.local.packages.Certificate;
import dk.blogstafet.local.packages.ManagedRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// From the start of a process to its first answer, as Lambda's cold start has it: one core, all
/// stores behind TLS, the runtime's own flags. Run by local/benchmarks/cold-start.
public final class ColdStart {
  private static final int LONGEST_LIST = 14;

  /// Sizes of memory, in MB, that could be given to functions.
  private static final List<Integer> SIZES = List.of(512, 1024, 1769);

  private ColdStart() {}

  /// Measures, and prints tables.
  ///
  /// @param arguments the repository's folder, the folder of what was made ready, and the number of
  ///   runs
  public static void main(String... arguments) throws IOException, InterruptedException {
    var root = Path.of(arguments[0]).toAbsolutePath();
    var tools = Path.of(arguments[1]).toAbsolutePath();
    var runs = Integer.parseInt(arguments[2]);
    var folder = Files.createTempDirectory("cold-start");
    var certificate = Certificate.in(folder);
    try (var all = Surroundings.in(folder, certificate)) {
      var runtime = ManagedRuntime.in(root.resolve("local/packages/target"));
      var cache = RuntimeCache.in(folder, runtime, all.environment());
      var contenders = new Contenders(root, tools, runtime, certificate, cache);
      var listing = new Race(all.listing(), folder);
      print("list-posts, and its like", listing.same(contenders.all(), runs));
      printClasses(listing, contenders, folder.resolve("classes.txt"));
      print("each function", each(all, contenders, folder, runs));
      printWork(certificate, contenders);
    }
  }

  private static void print(String what, Map<Contender, Times> times) {
    System.out.println("\n| " + what + " | median ms | fastest–slowest | of the core |");
    System.out.println("|---|---|---|---|");
    times.forEach((contender, it) -> System.out.println(it.row(contender.name())));
  }

  private static void printClasses(Race race, Contenders contenders, Path log)
      throws IOException, InterruptedException {
    var one = contenders.shipped("list-posts", Contenders.MEMORY);
    var command = new ArrayList<>(one.command());
    command.add(command.indexOf("-XX:+UseSerialGC"), "-Xlog:class+load:file=" + log);
    var logged = new Contender(one.name(), one.folder(), command, one.event());
    race.inTurns(List.of(logged), 1, () -> {});
    System.out.println("\n| classes of | |\n|---|---|");
    ClassList.rows(log, LONGEST_LIST).forEach(System.out::println);
  }

  private static Map<Contender, Times> each(
      Surroundings all, Contenders contenders, Path folder, int runs)
      throws IOException, InterruptedException {
    var functions = new ArrayList<Contender>();
    for (var name : contenders.names()) {
      functions.add(contenders.shipped(name, Contenders.MEMORY));
    }
    return new Race(all.environment(), folder).inTurns(functions, runs, all::publish);
  }

  private static void printWork(Certificate certificate, Contenders contenders)
      throws IOException, InterruptedException {
    var works = new TreeMap<String, List<Work>>();
    for (var size : SIZES) {
      work(certificate, contenders, size)
          .forEach((name, work) -> works.computeIfAbsent(name, _ -> new ArrayList<>()).add(work));
    }
    System.out.println("\n| ms of the core | ready | first | warm | MB of 512 | 1,024 | 1,769 |");
    System.out.println("|---|---|---|---|---|---|---|");
    works.forEach((name, sizes) -> System.out.println(Work.row(name, sizes)));
  }

  /// Stores of its own for each size: pages are there yet to be rendered.
  private static Map<String, Work> work(Certificate certificate, Contenders contenders, int memory)
      throws IOException, InterruptedException {
    var works = new TreeMap<String, Work>();
    var folder = Files.createTempDirectory("cold-start");
    try (var all = Surroundings.in(folder, certificate)) {
      var race = new Race(all.environment(), folder);
      for (var name : contenders.names()) {
        all.publish();
        works.put(name, Work.of(contenders.shipped(name, memory), race));
      }
    }
    return works;
  }
}
