package dk.blogstafet.local.proof;

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

/// The `proof` command: runs every part, or those that are named, and writes the report.
@Command(
    name = "blogstafet proof",
    description = "Tries for minutes what the tests promise, and writes target/proof/report.md.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class Main implements Callable<Integer> {
  private static final int FAILED = 1;

  private final Voice voice = new Voice(System.out);
  private final List<Part> parts =
      List.of(
          new PagesPart(voice),
          new KillsPart(voice),
          new BackupPart(),
          new InputsPart(voice),
          new SchemaPart(),
          new DeployPart(),
          new LoadPart(),
          new ReadersPart());

  @Parameters(arity = "0..*", paramLabel = "PART", description = "Only these parts.")
  private List<String> named = List.of();

  @Option(names = "--cases", paramLabel = "N", description = "Random histories.")
  private int histories = 10_000;

  @Option(names = "--inputs", paramLabel = "N", description = "Bad inputs.")
  private int inputs = 1_000_000;

  @Option(names = "--kills", paramLabel = "N", description = "How often a process is killed.")
  private int kills = 12;

  @Option(names = "--load", paramLabel = "SECONDS", description = "How long readers come.")
  private long load = 600;

  @Option(
      names = "--lighthouse",
      paramLabel = "N",
      description = "How often Lighthouse looks at each page; 0 for not at all.")
  private int lighthouse = 5;

  @Option(names = "--seed", paramLabel = "N", description = "The first seed.")
  private long seed = 1;

  @Option(names = "--of", hidden = true, description = "Which version this is.")
  private String version = "unknown";

  Main() {}

  /// Runs the command and ends the process with its code: 1 where a claim didn't hold.
  public static void main(String... arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var root = Path.of(System.getProperty("blogstafet.root", "")).toAbsolutePath();
    var scale =
        new Scale(root, seed, histories, inputs, kills, Duration.ofSeconds(load), lighthouse);
    var report = new Report(Instant.now(), version, scale);
    var held = true;
    for (var part : chosen()) {
      held &= prove(part, scale, report);
    }
    voice.say("The report: " + report.write(scale.folder()));
    return held ? 0 : FAILED;
  }

  private List<Part> chosen() {
    return parts.stream().filter(it -> named.isEmpty() || named.contains(it.name())).toList();
  }

  private boolean prove(Part part, Scale scale, Report report)
      throws IOException, InterruptedException {
    voice.say(part.name() + ": " + part.claim());
    var start = System.nanoTime();
    var findings = findings(part, scale);
    report.add(part, findings, Duration.ofNanos(System.nanoTime() - start));
    report.write(scale.folder());
    voice.say(part.name() + (findings.hold() ? ": held" : ": FAILED"));
    return findings.hold();
  }

  /// Where the machine stands in the way of one part, the others are tried all the same.
  private static Findings findings(Part part, Scale scale) throws InterruptedException {
    try {
      return part.prove(scale);
    } catch (IOException hindrance) {
      return new Facts().with(List.of("It could not be tried to the end: " + hindrance));
    }
  }
}
