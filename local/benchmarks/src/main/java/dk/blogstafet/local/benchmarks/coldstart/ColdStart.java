package dk.blogstafet.local.benchmarks.coldstart;

import dk.blogstafet.local.packages.Certificate;
import dk.blogstafet.local.packages.ManagedRuntime;
import dk.blogstafet.local.packages.Stage;
import dk.blogstafet.local.packages.TlsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// From the start of a process to its first answer, as Lambda's cold start has it: one core, a
/// table behind TLS, the runtime's own flags. Run by local/benchmarks/cold-start.
public final class ColdStart {
  private static final int LONGEST_LIST = 14;

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
    try (var stage = Stage.in(folder);
        var table = TlsTable.before(stage.stack().dynamoDb().endpoint(), certificate)) {
      for (var number = 0; number < 20; number++) {
        stage.stack().publish("Indlæg nummer " + number);
      }
      var environment = environment(stage, table, certificate);
      var runtime = ManagedRuntime.in(root.resolve("local/packages/target"));
      var cache = RuntimeCache.in(folder, runtime, environment);
      var contenders = new Contenders(root, tools, runtime, certificate, cache);
      var race =
          new Race(Files.readAllBytes(root.resolve("events/list-posts.json")), environment, folder);
      print(race.run(contenders.all(), runs));
      printClasses(race, contenders.shipped("list-posts"), folder.resolve("classes.txt"));
    }
  }

  /// As on AWS: the keys are a role's, and the SDK itself finds out where its endpoint is.
  private static Map<String, String> environment(
      Stage stage, TlsTable table, Certificate certificate) {
    var environment = new HashMap<>(stage.environment());
    environment.remove("AWS_ENDPOINT_URL_DYNAMODB");
    environment.put("AWS_ENDPOINT_URL", table.endpoint().toString());
    environment.put("AWS_SESSION_TOKEN", "session");
    environment.put("AWS_DEFAULT_REGION", environment.get("AWS_REGION"));
    environment.put("AWS_NEW_RETRIES_2026", "true");
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("LANG", "en_US.UTF-8");
    // Named for boto3 and Node, which look in no common place.
    environment.put("AWS_CA_BUNDLE", certificate.pem().toString());
    environment.put("NODE_EXTRA_CA_CERTS", certificate.pem().toString());
    return Map.copyOf(environment);
  }

  private static void print(Map<Contender, Times> times) {
    System.out.println("| | median ms | fastest–slowest | of the core |");
    System.out.println("|---|---|---|---|");
    times.forEach((contender, it) -> System.out.println(it.row(contender.name())));
  }

  private static void printClasses(Race race, Contender contender, Path log)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(contender.command());
    command.add(command.indexOf("-XX:+UseSerialGC"), "-Xlog:class+load:file=" + log);
    race.run(List.of(new Contender(contender.name(), contender.folder(), command)), 1);
    System.out.println("\n| classes of | |\n|---|---|");
    ClassList.rows(log, LONGEST_LIST).forEach(System.out::println);
  }
}
