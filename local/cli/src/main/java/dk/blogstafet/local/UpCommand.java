package dk.blogstafet.local;

import dk.blogstafet.editing.admission.InvitationOutcome;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.command.PortNumber;
import dk.blogstafet.local.demo.DemoSeeder;
import dk.blogstafet.local.editing.desk.DeskLink;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.runtime.LocalSite;
import dk.blogstafet.local.runtime.LocalSiteOptions;
import dk.blogstafet.local.runtime.SiteSeeder;
import dk.blogstafet.local.runtime.UserFacingException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `blogstafet up`: runs the whole site on this machine until it is stopped.
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    footer = {"  blogstafet up", "  blogstafet up --port 8090 --data demo"},
    exitCodeList = {"0:", "1:", "2:"})
final class UpCommand extends CliCommand {
  private final Path template;
  private final PrintStream out;
  private final Optional<UnaryOperator<String>> prompt;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = PortNumber.class,
      defaultValue = "8080")
  private int port = 8080;

  @Option(names = "--data", paramLabel = "${bundle:label.dir}", defaultValue = ".blogstafet")
  private Path data = Path.of(".blogstafet");

  @Option(names = "--no-demo")
  private boolean withoutDemo;

  @Option(names = "--fresh")
  private boolean fresh;

  @Option(names = "--yes")
  private boolean yes;

  /// @param prompt asks for a line of text; empty without a terminal, where `--fresh` needs no
  ///   confirmation
  UpCommand(
      Path template,
      PrintStream out,
      Optional<UnaryOperator<String>> prompt,
      CommandMessages commandMessages) {
    super(commandMessages);
    this.template = template;
    this.out = out;
    this.prompt = prompt;
  }

  @Override
  protected int run() throws UserFacingException, InterruptedException {
    if (fresh && !isConfirmed()) {
      throw invalid("up.declined");
    }
    var start = System.nanoTime();
    var site =
        LocalSite.start(new LocalSiteOptions(port, data, template, fresh), seeder(), System.err);
    Runtime.getRuntime().addShutdownHook(new Thread(site::close, "stop"));
    show(site, Duration.ofNanos(System.nanoTime() - start));
    // The shutdown hook stops everything when the process ends.
    new CountDownLatch(1).await();
    return ExitCodes.DONE;
  }

  /// Asks only if there is something to delete.
  private boolean isConfirmed() {
    if (yes || prompt.isEmpty() || !Files.exists(data)) {
      return true;
    }
    var question = text("confirm.question", text("up.confirm", data));
    return CommandMessages.isYes(prompt.get().apply(question + " "));
  }

  private SiteSeeder seeder() {
    return withoutDemo
        ? SiteSeeder.NONE
        : (stores, home) ->
            new DemoSeeder(stores.relays(), stores.posts(), Clock.systemUTC()).load(home);
  }

  private void show(LocalSite site, Duration time) {
    out.println(text("up.ready", time.toMillis() / 1000.0));
    row("up.pages", site.home() + "/");
    row("up.desk", desk(site));
    row("up.api", site.home() + ApiUrls.RELAYS);
    row("up.mails", site.mail() + "/");
    row("up.dynamodb", site.dynamoDb());
    row("up.s3", site.s3());
    row("up.data", data.toAbsolutePath().normalize());
    out.println(text("up.stop"));
  }

  /// Returns a link that opens the desk once: only this machine can reach the site.
  private String desk(LocalSite site) {
    var clock = Clock.systemUTC();
    var link = DeskLink.create(text("desk.owner"));
    return switch (link.store(site.editing(clock), clock)) {
      case InvitationOutcome.Invited _ -> link.address(site.home());
      case InvitationOutcome.Invalid _,
          InvitationOutcome.ExceedsGrant _,
          InvitationOutcome.CodeTaken _ ->
          throw new IllegalStateException("An operator's invitation by a new code is valid");
    };
  }

  private void row(String key, Object value) {
    out.printf("  %-10s%s%n", text(key), value);
  }
}
