package dk.blogstafet.local;

import dk.blogstafet.local.demo.DemoSeeder;
import dk.blogstafet.local.machine.LocalSite;
import dk.blogstafet.local.machine.LocalSiteOptions;
import dk.blogstafet.local.machine.SiteSeeder;
import dk.blogstafet.local.machine.UserFacingException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `blogstafet up`: runs everything until it is stopped.
@Command(
    name = "up",
    description = "Starts everything on this machine and shows where it is.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  private final Path template;
  private final PrintStream out;
  private final Optional<UnaryOperator<String>> prompt;

  @Spec private @Nullable CommandSpec spec;

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

  @Option(names = "--yes", description = "Don't ask before --fresh deletes.")
  private boolean yes;

  /// @param prompt asks a person for a text; empty where nobody is there: a program that says
  ///   --fresh means it
  UpCommand(Path template, PrintStream out, Optional<UnaryOperator<String>> prompt) {
    this.template = template;
    this.out = out;
    this.prompt = prompt;
  }

  @Override
  public Integer call() throws UserFacingException, InterruptedException {
    if (fresh && !isConfirmed()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "Nothing was deleted, and nothing started.");
    }
    var start = System.nanoTime();
    var site =
        LocalSite.start(new LocalSiteOptions(port, data, template, fresh), seeder(), System.err);
    Runtime.getRuntime().addShutdownHook(new Thread(site::close, "stop"));
    show(site, Duration.ofNanos(System.nanoTime() - start));
    // Nothing to do but to be there; the hook stops everything when the process is told to end.
    new CountDownLatch(1).await();
    return 0;
  }

  /// Asks only where something would be lost.
  private boolean isConfirmed() {
    if (yes || prompt.isEmpty() || !Files.exists(data)) {
      return true;
    }
    var answer = prompt.get().apply("Delete everything in " + data + "? [y/N] ");
    return answer.strip().equalsIgnoreCase("y");
  }

  private SiteSeeder seeder() {
    return withoutDemo
        ? SiteSeeder.NONE
        : (stores, home) ->
            new DemoSeeder(stores.relays(), stores.posts(), Clock.systemUTC()).load(home);
  }

  private void show(LocalSite site, Duration time) {
    out.printf("Blogstafet is ready after %.1f s.%n", time.toMillis() / 1000.0);
    out.println("  Pages     " + site.home() + "/");
    out.println("  API       " + site.home() + "/api/relays");
    out.println("  Mails     " + site.mail() + "/");
    out.println("  DynamoDB  " + site.dynamoDb());
    out.println("  S3        " + site.s3());
    out.println("  Data      " + data.toAbsolutePath().normalize());
    out.println("Stop it with Ctrl-C.");
  }
}
