package dk.blogstafet.local;

import dk.blogstafet.local.machine.LocalBackends;
import dk.blogstafet.local.machine.SamLocalFunctions;
import dk.blogstafet.local.machine.UserFacingException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `blogstafet backends`: runs what functions in the containers of `sam local` need, until it is
/// stopped.
@Command(
    name = "backends",
    description =
        "Starts DynamoDB, S3, a mailbox and a small KMS for functions that run in `sam local`, and"
            + " writes the file of their variables. No page is served.",
    mixinStandardHelpOptions = true)
final class BackendsCommand implements Callable<Integer> {
  /// Waits until the process is to end.
  @FunctionalInterface
  interface ShutdownWait {
    void await(LocalBackends backends) throws InterruptedException;
  }

  private final Path template;
  private final PrintStream out;
  private final ShutdownWait wait;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8081",
      description =
          "DynamoDB's port (${DEFAULT-VALUE}); S3, the mails and KMS take the next three.")
  private int port = 8081;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".blogstafet",
      description = "The data folder (${DEFAULT-VALUE}).")
  private Path data = Path.of(".blogstafet");

  @Option(
      names = "--env-vars",
      paramLabel = "FILE",
      description =
          "Where to write the variables, for sam's option of the same name (sam-variables.json in"
              + " the data folder). Keys are in it.")
  private @Nullable Path file;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "An address of this machine on which containers get in too (${DEFAULT-VALUE}): that of"
              + " Docker's bridge on Linux, usually 172.17.0.1. Whoever reaches it reads and"
              + " changes the data.")
  private InetAddress listen = InetAddress.ofLiteral("127.0.0.1");

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description =
          "What containers call this machine (the address of --listen): host.docker.internal with"
              + " Docker Desktop.")
  private @Nullable String host;

  @Option(
      names = "--api-port",
      paramLabel = "PORT",
      defaultValue = "3000",
      description =
          "Where `sam local start-api` listens (${DEFAULT-VALUE}): links in mails lead there, and"
              + " requests are signed for it.")
  private int apiPort = 3000;

  BackendsCommand(Path template, PrintStream out, ShutdownWait shutdownWait) {
    this.template = template;
    this.out = out;
    this.wait = shutdownWait;
  }

  @Override
  public Integer call() throws UserFacingException, InterruptedException {
    var functions = functions();
    var backends =
        LocalBackends.start(new LocalBackends.BackendOptions(port, data, template, functions));
    show(backends, functions);
    wait.await(backends);
    return 0;
  }

  private SamLocalFunctions functions() {
    try {
      return new SamLocalFunctions(
          apiPort,
          host == null ? listen.getHostAddress() : host,
          listen,
          file == null ? data.resolve("sam-variables.json") : file);
    } catch (IllegalArgumentException flaw) {
      var line = Objects.requireNonNull(spec).commandLine();
      throw new ParameterException(line, flaw.getMessage(), flaw);
    }
  }

  private void show(LocalBackends backends, SamLocalFunctions functions) {
    out.println("The backends are ready.");
    if (functions.isOpen()) {
      out.printf(
          "They listen on %s too: anyone who reaches that address can read and change the data.%n",
          listen.getHostAddress());
    }
    out.println("  DynamoDB   " + backends.dynamoDb());
    out.println("  S3         " + backends.s3());
    out.println("  Mails      " + backends.mail() + "/");
    out.println("  Data       " + data.toAbsolutePath().normalize());
    out.println("  Variables  " + functions.file().toAbsolutePath().normalize());
    out.println("Then, for an API at " + functions.home() + "/api/relays:");
    out.printf(
        "  sam local start-api --port %d --env-vars %s%n", functions.apiPort(), functions.file());
    out.println("Stop it with Ctrl-C.");
  }
}
