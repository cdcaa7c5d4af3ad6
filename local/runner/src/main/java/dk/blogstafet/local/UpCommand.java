package dk.blogstafet.local;

import dk.blogstafet.local.demo.Demo;
import dk.blogstafet.local.machine.Machine;
import dk.blogstafet.local.machine.Settings;
import dk.blogstafet.local.machine.Stocking;
import dk.blogstafet.local.machine.Trouble;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `blogstafet up`: runs everything until it is stopped.
@Command(
    name = "up",
    description = "Starts everything on this machine and shows where it is.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  /// Where the site is unless somebody chooses another port.
  static final URI HOME = URI.create("http://localhost:8080");

  private final Path template;
  private final PrintStream out;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description =
          "The pages' port (${DEFAULT-VALUE}); DynamoDB, S3 and the mails take the next three.")
  private int port = 8080;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".blogstafet",
      description = "The data folder (${DEFAULT-VALUE}).")
  private Path data = Path.of(".blogstafet");

  @Option(names = "--no-demo", description = "Start a new site empty, without the demo's relays.")
  private boolean withoutDemo;

  @Option(names = "--fresh", description = "Delete what the data folder holds first.")
  private boolean fresh;

  UpCommand(Path template, PrintStream out) {
    this.template = template;
    this.out = out;
  }

  @Override
  public Integer call() throws Trouble, InterruptedException {
    var start = System.nanoTime();
    var machine = Machine.start(new Settings(port, data, template, fresh), stocking(), System.err);
    Runtime.getRuntime().addShutdownHook(new Thread(machine::close, "stop"));
    show(machine, Duration.ofNanos(System.nanoTime() - start));
    // Nothing to do but to be there; the hook stops everything when the process is told to end.
    new CountDownLatch(1).await();
    return 0;
  }

  private Stocking stocking() {
    return withoutDemo
        ? Stocking.NONE
        : (stores, home) -> new Demo(stores.relays(), stores.posts(), Clock.systemUTC()).load(home);
  }

  private void show(Machine machine, Duration time) {
    out.printf("Blogstafet is ready after %.1f s.%n", time.toMillis() / 1000.0);
    out.println("  Pages     " + machine.home() + "/");
    out.println("  API       " + machine.home() + "/api/relays");
    out.println("  Mails     " + machine.mail() + "/");
    out.println("  DynamoDB  " + machine.dynamoDb());
    out.println("  S3        " + machine.s3());
    out.println("  Data      " + data.toAbsolutePath().normalize());
    out.println("Stop it with Ctrl-C.");
  }
}
