package dk.blogstafet.local;

import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.command.PortNumber;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.runtime.LocalBackends;
import dk.blogstafet.local.runtime.SamLocalFunctions;
import dk.blogstafet.local.runtime.UserFacingException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `blogstafet backends`: runs the services that functions in the containers of `sam local` use,
/// until it is stopped.
@Command(
    name = "backends",
    mixinStandardHelpOptions = true,
    footer = {"  blogstafet backends", "  blogstafet backends --listen 172.17.0.1"},
    exitCodeList = {"0:", "1:", "2:"})
final class BackendsCommand extends CliCommand {
  /// Waits until the process is to end.
  @FunctionalInterface
  interface ShutdownWait {
    void await(LocalBackends backends) throws InterruptedException;
  }

  private final Path template;
  private final PrintStream out;
  private final ShutdownWait wait;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = PortNumber.class,
      defaultValue = "8081")
  private int port = 8081;

  @Option(names = "--data", paramLabel = "${bundle:label.dir}", defaultValue = ".blogstafet")
  private Path data = Path.of(".blogstafet");

  @Option(names = "--env-vars", paramLabel = "${bundle:label.file}")
  private @Nullable Path file;

  @Option(names = "--listen", paramLabel = "${bundle:label.address}", defaultValue = "127.0.0.1")
  private InetAddress listen = InetAddress.ofLiteral("127.0.0.1");

  @Option(names = "--host", paramLabel = "${bundle:label.name}")
  private @Nullable String host;

  @Option(
      names = "--api-port",
      paramLabel = "PORT",
      converter = PortNumber.class,
      defaultValue = "3000")
  private int apiPort = 3000;

  BackendsCommand(
      Path template, PrintStream out, ShutdownWait shutdownWait, CommandMessages commandMessages) {
    super(commandMessages);
    this.template = template;
    this.out = out;
    this.wait = shutdownWait;
  }

  @Override
  protected int run() throws UserFacingException, InterruptedException {
    var functions = functions();
    var backends =
        LocalBackends.start(new LocalBackends.BackendOptions(port, data, template, functions));
    show(backends, functions);
    wait.await(backends);
    return ExitCodes.DONE;
  }

  private SamLocalFunctions functions() {
    var name = host == null ? listen.getHostAddress() : host;
    try {
      var variables = file == null ? data.resolve("sam-variables.json") : file;
      return new SamLocalFunctions(apiPort, name, listen, variables);
    } catch (IllegalArgumentException invalid) {
      throw invalid("backends.invalid", listen.getHostAddress(), name);
    }
  }

  private void show(LocalBackends backends, SamLocalFunctions functions) {
    out.println(text("backends.ready"));
    if (functions.isOpen()) {
      out.println(text("backends.open", listen.getHostAddress()));
    }
    row("up.dynamodb", backends.dynamoDb());
    row("up.s3", backends.s3());
    row("up.mails", backends.mail() + "/");
    row("up.data", data.toAbsolutePath().normalize());
    row("backends.variables", functions.file().toAbsolutePath().normalize());
    out.println(text("backends.next", functions.home() + ApiUrls.RELAYS));
    out.printf(
        "  sam local start-api --port %d --env-vars %s%n", functions.apiPort(), functions.file());
    out.println(text("up.stop"));
  }

  private void row(String key, Object value) {
    out.printf("  %-11s%s%n", text(key), value);
  }
}
