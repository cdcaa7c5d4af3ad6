package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.command.JsonCommand;
import dk.blogstafet.local.ops.StackOrFolder;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.newsletter.records.SubscriberCounts;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `blogstafet subscribers`: counts the newsletters' readers. Its subcommands import, export and
/// erase them.
@Command(
    name = "subscribers",
    exitCodeOnExecutionException = ExitCodes.UNAVAILABLE,
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet subscribers",
      "  blogstafet subscribers --relay skygge-i-byen --json",
      "  blogstafet subscribers import liste.csv --relay skygge-i-byen --dry-run"
    },
    exitCodeList = {"0:", "1:", "2:", "5:"})
public final class SubscribersCommand extends JsonCommand {
  private final NewsletterCommandContext context;

  @Mixin private final StackOrFolder folder = new StackOrFolder();

  @Option(names = "--relay", paramLabel = "SLUG")
  private @Nullable String relay;

  private SubscribersCommand(NewsletterCommandContext newsletterCommandContext) {
    super(newsletterCommandContext.messages());
    this.context = newsletterCommandContext;
  }

  /// The command with its subcommands.
  public static CommandLine line(NewsletterCommandContext newsletterCommandContext) {
    return new CommandLine(new SubscribersCommand(newsletterCommandContext))
        .addSubcommand(new SubscriberImportCommand(newsletterCommandContext))
        .addSubcommand(new SubscriberExportCommand(newsletterCommandContext))
        .addSubcommand(new EraseCommand(newsletterCommandContext))
        .addSubcommand(new LiftCommand(newsletterCommandContext))
        .addSubcommand(new ReapplyCommand(newsletterCommandContext));
  }

  @Override
  protected int run() throws UserFacingException {
    return context.work(
        folder,
        stores -> {
          var now = stores.clock().instant();
          var counted =
              wanted(stores).stream()
                  .map(id -> SubscriberCounts.of(stores.subscribers(), id, now, latest(stores, id)))
                  .toList();
          var words =
              isJson()
                  ? ReadershipOutput.json(counted)
                  : new ReadershipOutput(messages()).of(counted);
          line().getOut().println(words);
          return ExitCodes.DONE;
        });
  }

  private static Map<MailFrequency, Instant> latest(NewsletterStores stores, RelayId relay) {
    return stores.issues().overview().of(relay).last().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().through()));
  }

  private List<RelayId> wanted(NewsletterStores stores) {
    return relay == null ? stores.ids() : List.of(context.relay(this, stores, relay).id());
  }
}
