package dk.blogstafet.local;

import dk.blogstafet.local.editing.CliEnvironment;
import dk.blogstafet.local.editing.EditingCommands;
import dk.blogstafet.local.editing.SiteImport;
import dk.blogstafet.local.importing.CommandRelayStore;
import dk.blogstafet.local.importing.ImportCommand;
import dk.blogstafet.local.importing.RelayStore;
import dk.blogstafet.local.machine.AwsErrorAdvice;
import dk.blogstafet.local.machine.LocalBackends;
import dk.blogstafet.local.machine.UserFacingException;
import dk.blogstafet.local.newsletter.EvidenceCommand;
import dk.blogstafet.local.newsletter.NewsletterCommandContext;
import dk.blogstafet.local.newsletter.NewsletterStores;
import dk.blogstafet.local.newsletter.SubscribersCommand;
import dk.blogstafet.local.operating.AuditCommand;
import dk.blogstafet.local.operating.OperatorContext;
import dk.blogstafet.local.operating.PurgeCommand;
import dk.blogstafet.local.preview.PreviewCommand;
import dk.blogstafet.local.proofing.CheckCommand;
import dk.blogstafet.local.speech.CommandMessages;
import dk.blogstafet.local.speech.TerminalColours;
import dk.blogstafet.local.writing.NewCommand;
import java.io.Console;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;

/// The `blogstafet` command.
@Command(
    name = "blogstafet",
    description = "Runs Blogstafet on this machine, and edits any site that runs it.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    footer = {
      "",
      "  test     Builds everything and runs every test (mvn verify).",
      "  package  Builds the packages of the functions, for `sam deploy`.",
      "  soak     Runs the soak tests (half an hour or more).",
    })
public final class BlogstafetCommand implements Runnable {
  private static final int BROKEN = 1;

  @Spec private @Nullable CommandSpec spec;

  BlogstafetCommand() {}

  /// Runs a command and ends the process with its code.
  public static void main(String... arguments) {
    var root = Path.of(System.getProperty("blogstafet.root", "")).toAbsolutePath();
    System.exit(line(root, System.getenv(), System.in).execute(arguments));
  }

  /// The command line for a checkout.
  ///
  /// @param root where the template is, and the data if nobody says otherwise
  /// @param environment of this process
  /// @param input where addresses of readers come from
  static CommandLine line(Path root, Map<String, String> environment, InputStream input) {
    var template = root.resolve("template.yaml");
    var context = new OperatorContext(template, environment);
    var messages = CommandMessages.of(environment, isTerminal());
    var cliEnvironment = CliEnvironment.of(environment, Clock.systemUTC(), isTerminal());
    var newsletterCommandContext = desk(context, messages, input);
    var line =
        new CommandLine(new BlogstafetCommand())
            .addSubcommand(new UpCommand(template, System.out, prompt()))
            .addSubcommand(new BackendsCommand(template, System.out, BlogstafetCommand::untilEnded))
            .addSubcommand(new NewCommand(Clock.systemUTC(), messages))
            .addSubcommand(new CheckCommand(door(template), Clock.systemUTC(), messages))
            .addSubcommand(previewing(template, messages))
            .addSubcommand(importing(template, cliEnvironment))
            .addSubcommand(new ExportCommand(door(template)))
            .addSubcommand(new RebuildCommand(context, Clock.systemUTC(), isTerminal()))
            .addSubcommand(new PurgeCommand(context, Clock.systemUTC(), prompt()))
            .addSubcommand(new AuditCommand(context))
            .addSubcommand(SubscribersCommand.line(newsletterCommandContext))
            .addSubcommand(new EvidenceCommand(newsletterCommandContext))
            .addSubcommand(new WarmUpCommand(template, System.err));
    return EditingCommands.addTo(line, cliEnvironment, template)
        .setColorScheme(Help.defaultColorScheme(ansi(cliEnvironment.colours())))
        .setDefaultValueProvider(argument -> isData(argument) ? data(root, environment) : null)
        .setParameterExceptionHandler((wrong, _) -> sayWrong(wrong))
        .setExecutionExceptionHandler((failure, failed, _) -> say(failure, failed));
  }

  private static ImportCommand importing(Path template, CliEnvironment environment) {
    var remote = new SiteImport(environment);
    RelayStore.RelayStoreOpener opener =
        data -> CommandRelayStore.open(data, template, Clock.systemUTC());
    return new ImportCommand(opener, Clock.systemUTC(), isTerminal(), remote);
  }

  /// Nothing to do but to be there; Ctrl-C ends the process, and with it the server.
  private static PreviewCommand previewing(Path template, CommandMessages messages) {
    return new PreviewCommand(
        door(template), Clock.systemUTC(), messages, () -> new CountDownLatch(1).await());
  }

  /// The hook stops the servers when the process is told to end.
  private static void untilEnded(LocalBackends backends) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(backends::close, "stop"));
    new CountDownLatch(1).await();
  }

  private static NewsletterCommandContext desk(
      OperatorContext context, CommandMessages messages, InputStream input) {
    NewsletterStores.NewsletterStoresOpener opener =
        folder -> NewsletterStores.of(context.open(folder), Clock.systemUTC());
    return new NewsletterCommandContext(opener, messages, input, BuildVersion.text(), isTerminal());
  }

  private static RelayStore.RelayStoreOpener door(Path template) {
    return data -> CommandRelayStore.openExisting(data, template, Clock.systemUTC());
  }

  /// Nobody watches where there is no console: a JDK may say so with null.
  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  /// Asks at the console; empty where nobody is there.
  private static Optional<UnaryOperator<String>> prompt() {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console ->
            question -> Optional.ofNullable(console.readLine("%s", question)).orElse(""));
  }

  private static Help.Ansi ansi(TerminalColours colours) {
    return colours.areOn() ? Help.Ansi.ON : Help.Ansi.OFF;
  }

  /// The data folder where no option names one.
  private static String data(Path root, Map<String, String> environment) {
    var folder = environment.getOrDefault("BLOGSTAFET_DATA", "");
    return folder.isBlank() ? root + "/.blogstafet" : folder;
  }

  /// Whether this is the data folder of a command that can't do without one.
  private static boolean isData(ArgSpec argument) {
    return argument instanceof OptionSpec option
        && option.longestName().equals("--data")
        && option.defaultValue() != null;
  }

  /// Says what is wrong with a command and where to look, without the whole help behind it.
  private static int sayWrong(ParameterException wrong) {
    var line = wrong.getCommandLine();
    line.getErr().println(wrong.getMessage());
    var name = line.getCommandSpec().qualifiedName();
    line.getErr().println("See " + name + " --help.");
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static int say(Exception failure, CommandLine line) {
    var sentence =
        switch (failure) {
          case UserFacingException userFacingException ->
              String.valueOf(userFacingException.getMessage());
          case SdkException refusal -> String.valueOf(AwsErrorAdvice.of(refusal).getMessage());
          case Exception other -> other.toString();
        };
    line.getErr().println("blogstafet: " + sentence);
    return BROKEN;
  }

  /// Without a command there is nothing to do.
  @Override
  public void run() {
    var line = Objects.requireNonNull(spec).commandLine();
    throw new ParameterException(
        line, "Say what to do: up, new, check, preview, publish, … (--help lists it all).");
  }
}
