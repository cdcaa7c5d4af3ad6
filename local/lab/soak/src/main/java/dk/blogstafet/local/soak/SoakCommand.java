package dk.blogstafet.local.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The `soak` command: runs every stage, or the named ones, and writes the report.
@Command(
    name = "blogstafet soak",
    description = "Runs long stress tests, and writes target/proof/report.md.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class SoakCommand implements Callable<Integer> {
  private static final int FAILED = 1;

  private final SoakConsole console = new SoakConsole(System.out);
  private final List<SoakStage> stages =
      List.of(
          new PageHistoryStage(console),
          new IssueHistoryStage(console),
          new CrashStage(console),
          new BackupStage(),
          new MigrationStage(),
          new FuzzStage(console),
          new SchemaStage(),
          new DeployStage(),
          new LoadStage(),
          new BrowserAuditStage());

  @Parameters(arity = "0..*", paramLabel = "STAGE", description = "Only these stages.")
  private List<String> named = List.of();

  @Option(names = "--cases", paramLabel = "N", description = "The number of random histories.")
  private int histories = 10_000;

  @Option(names = "--inputs", paramLabel = "N", description = "The number of invalid inputs.")
  private int inputs = 1_000_000;

  @Option(names = "--kills", paramLabel = "N", description = "The number of kills.")
  private int kills = 12;

  @Option(names = "--load", paramLabel = "SECONDS", description = "The duration of the load.")
  private long load = 600;

  @Option(
      names = "--lighthouse",
      paramLabel = "N",
      description = "Lighthouse runs per page; 0 for none.")
  private int lighthouse = 5;

  @Option(names = "--seed", paramLabel = "N", description = "The first random seed.")
  private long seed = 1;

  @Option(names = "--of", hidden = true, description = "The commit to report.")
  private String version = "unknown";

  SoakCommand() {}

  /// Runs the command and exits with its code: 1 if a claim didn't hold.
  public static void main(String... arguments) {
    System.exit(new CommandLine(new SoakCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var root = Path.of(System.getProperty("blogstafet.root", "")).toAbsolutePath();
    var options =
        new SoakOptions(root, seed, histories, inputs, kills, Duration.ofSeconds(load), lighthouse);
    var report = new SoakReport(Instant.now(), version, options);
    var held = true;
    for (var stage : chosen()) {
      held &= prove(stage, options, report);
    }
    console.say("Report: " + report.write(options.folder()));
    return held ? 0 : FAILED;
  }

  private List<SoakStage> chosen() {
    return stages.stream().filter(it -> named.isEmpty() || named.contains(it.name())).toList();
  }

  private boolean prove(SoakStage stage, SoakOptions options, SoakReport report)
      throws IOException, InterruptedException {
    console.say(stage.name() + ": " + stage.claim());
    var start = System.nanoTime();
    var result = findings(stage, options);
    report.add(stage, result, Duration.ofNanos(System.nanoTime() - start));
    report.write(options.folder());
    console.say(stage.name() + (result.hold() ? ": held" : ": FAILED"));
    return result.hold();
  }

  /// If the machine lacks something for one stage, the others still run.
  private static StageResult findings(SoakStage stage, SoakOptions options)
      throws InterruptedException {
    try {
      return stage.run(options);
    } catch (IOException failure) {
      return new StageResultBuilder().with(List.of("The stage was not completed: " + failure));
    }
  }
}
