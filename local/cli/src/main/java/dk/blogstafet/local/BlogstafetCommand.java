package dk.blogstafet.local;

import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.command.CommandHelp;
import dk.blogstafet.local.command.LanguageOption;
import dk.blogstafet.local.editing.EditingCommands;
import dk.blogstafet.local.editing.post.SiteImport;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.i18n.TerminalColours;
import dk.blogstafet.local.importing.CommandRelayStore;
import dk.blogstafet.local.importing.ImportCommand;
import dk.blogstafet.local.importing.RelayStore;
import dk.blogstafet.local.lint.CheckCommand;
import dk.blogstafet.local.newsletter.EvidenceCommand;
import dk.blogstafet.local.newsletter.NewsletterCommandContext;
import dk.blogstafet.local.newsletter.NewsletterStores;
import dk.blogstafet.local.newsletter.SubscribersCommand;
import dk.blogstafet.local.ops.AuditCommand;
import dk.blogstafet.local.ops.OperatorContext;
import dk.blogstafet.local.ops.PurgeCommand;
import dk.blogstafet.local.preview.PreviewCommand;
import dk.blogstafet.local.runtime.LocalBackends;
import dk.blogstafet.local.scaffold.NewCommand;
import java.io.Console;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The `blogstafet` command.
@Command(
    name = "blogstafet",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    exitCodeList = {"0:", "2:"})
public final class BlogstafetCommand extends CliCommand implements CommandHelp.CommandGroups {
  BlogstafetCommand(CommandMessages commandMessages) {
    super(commandMessages);
  }

  /// Runs a command and ends the process with its exit code.
  public static void main(String... arguments) {
    var root = Path.of(System.getProperty("blogstafet.root", "")).toAbsolutePath();
    System.exit(run(root, System.getenv(), System.in, arguments));
  }

  private static int run(
      Path root, Map<String, String> environment, InputStream input, String... arguments) {
    var chosen = LanguageOption.apply(environment, List.of(arguments));
    return line(root, chosen, input).execute(arguments);
  }

  /// The command line for a checkout.
  ///
  /// @param root of the checkout, with the template and the default data folder
  /// @param environment of this process
  /// @param input where readers' addresses are read from
  static CommandLine line(Path root, Map<String, String> environment, InputStream input) {
    var template = root.resolve("template.yaml");
    var operator = new OperatorContext(template, environment);
    var messages = CommandMessages.of(environment, isTerminal());
    var editor = CliEnvironment.of(environment, Clock.systemUTC(), isTerminal());
    var newsletter = newsletter(operator, messages, input);
    var line =
        new CommandLine(new BlogstafetCommand(messages))
            .addSubcommand(new UpCommand(template, System.out, prompt(), messages))
            .addSubcommand(
                new BackendsCommand(
                    template, System.out, BlogstafetCommand::untilStopped, messages))
            .addSubcommand(new NewCommand(Clock.systemUTC(), messages))
            .addSubcommand(new CheckCommand(existing(template), Clock.systemUTC(), messages))
            .addSubcommand(preview(template, messages))
            .addSubcommand(importing(template, editor))
            .addSubcommand(new ExportCommand(existing(template), messages))
            .addSubcommand(new RebuildCommand(operator, Clock.systemUTC(), isTerminal()))
            .addSubcommand(new PurgeCommand(operator, Clock.systemUTC(), prompt()))
            .addSubcommand(new AuditCommand(operator))
            .addSubcommand(EditingCommands.issues(editor, prompt()))
            .addSubcommand(SubscribersCommand.line(newsletter))
            .addSubcommand(new EvidenceCommand(newsletter))
            .addSubcommand(new HelpCommand(messages))
            .addSubcommand(new VersionCommand(messages))
            .addSubcommand(new WarmUpCommand(template, System.err));
    return CommandHelp.prepare(EditingCommands.addTo(line, editor, template), messages)
        .setColorScheme(Help.defaultColorScheme(ansi(editor.colours())))
        .setDefaultValueProvider(argument -> isData(argument) ? data(root, environment) : null);
  }

  private static ImportCommand importing(Path template, CliEnvironment environment) {
    RelayStore.RelayStoreOpener opener =
        data -> CommandRelayStore.open(data, template, Clock.systemUTC());
    return new ImportCommand(
        opener,
        Clock.systemUTC(),
        isTerminal(),
        new SiteImport(environment),
        environment.messages());
  }

  /// Ctrl-C ends the process, and with it the preview's server.
  private static PreviewCommand preview(Path template, CommandMessages messages) {
    return new PreviewCommand(
        existing(template), Clock.systemUTC(), messages, () -> new CountDownLatch(1).await());
  }

  /// The shutdown hook stops the servers when the process ends.
  private static void untilStopped(LocalBackends backends) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(backends::close, "stop"));
    new CountDownLatch(1).await();
  }

  private static NewsletterCommandContext newsletter(
      OperatorContext context, CommandMessages messages, InputStream input) {
    NewsletterStores.NewsletterStoresOpener opener =
        folder -> NewsletterStores.of(context.open(folder), Clock.systemUTC());
    return new NewsletterCommandContext(opener, messages, input, BuildVersion.text(), isTerminal());
  }

  private static RelayStore.RelayStoreOpener existing(Path template) {
    return data -> CommandRelayStore.openExisting(data, template, Clock.systemUTC());
  }

  /// Some JDKs return no console where there is no terminal.
  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  /// Asks for a line of text at the terminal; empty without one.
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

  /// Whether this is the option `--data` of a command that always needs a data folder.
  private static boolean isData(ArgSpec argument) {
    return argument instanceof OptionSpec option
        && option.longestName().equals("--data")
        && option.defaultValue() != null;
  }

  @Override
  public Map<String, List<String>> groups() {
    var groups = new LinkedHashMap<String, List<String>>();
    groups.put("write", List.of("new", "check", "preview"));
    groups.put(
        "publish",
        names("publish correct withdraw restore turn relay site list status issue desk key"));
    groups.put(
        "operate", names("up backends import export rebuild subscribers evidence purge audit"));
    // The script runs these itself.
    groups.put("develop", List.of("test", "package", "soak"));
    groups.put("other", List.of("help", "version", "completion"));
    return groups;
  }

  private static List<String> names(String commands) {
    return List.of(commands.split(" ", -1));
  }

  @Override
  protected int run() {
    throw invalid("usage.no-command");
  }
}
