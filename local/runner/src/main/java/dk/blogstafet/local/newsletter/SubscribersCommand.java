package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.operating.StackOrFolder;
import dk.blogstafet.newsletter.SubscriberCounts;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `blogstafet subscribers`: how many read the newsletters. Its own commands take lists in and out,
/// and forget.
@Command(
    name = "subscribers",
    description = "Counts a newsletter's readers: who waits, who gets it, who left. Names nobody.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet subscribers",
      "  blogstafet subscribers --relay skygge-i-byen --json",
      "  blogstafet subscribers import liste.csv --relay skygge-i-byen --dry-run"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Here they are.",
      NewsletterExitCodes.BROKEN_LINE,
      "2:The command was given wrongly, or there is no such relay.",
      NewsletterExitCodes.AGAIN_LINE
    })
public final class SubscribersCommand implements Callable<Integer> {
  private final NewsletterCommandContext context;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StackOrFolder folder = new StackOrFolder();

  @Option(names = "--relay", paramLabel = "SLUG", description = "One relay; without it, all.")
  private @Nullable String relay;

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  private SubscribersCommand(NewsletterCommandContext newsletterCommandContext) {
    this.context = newsletterCommandContext;
  }

  /// The command with all its own.
  public static CommandLine line(NewsletterCommandContext newsletterCommandContext) {
    return new CommandLine(new SubscribersCommand(newsletterCommandContext))
        .addSubcommand(new SubscriberImportCommand(newsletterCommandContext))
        .addSubcommand(new SubscriberExportCommand(newsletterCommandContext))
        .addSubcommand(new EraseCommand(newsletterCommandContext))
        .addSubcommand(new LiftCommand(newsletterCommandContext))
        .addSubcommand(new ReapplyCommand(newsletterCommandContext));
  }

  @Override
  public Integer call() {
    return context.work(
        spec,
        folder,
        json,
        stores -> {
          var now = stores.clock().instant();
          var counted =
              wanted(stores).stream()
                  .map(id -> SubscriberCounts.of(stores.subscribers(), id, now))
                  .toList();
          var words =
              json
                  ? ReadershipOutput.json(counted)
                  : new ReadershipOutput(context.messages()).of(counted);
          Objects.requireNonNull(spec).commandLine().getOut().println(words);
          return NewsletterExitCodes.DONE;
        });
  }

  private List<RelayId> wanted(NewsletterStores stores) {
    return relay == null ? stores.ids() : List.of(context.relay(spec, stores, relay).id());
  }
}
