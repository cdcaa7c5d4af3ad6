package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.operating.Place;
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
      Codes.BROKEN_LINE,
      "2:The command was given wrongly, or there is no such relay.",
      Codes.AGAIN_LINE
    })
public final class SubscribersCommand implements Callable<Integer> {
  private final Desk desk;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final Place place = new Place();

  @Option(names = "--relay", paramLabel = "SLUG", description = "One relay; without it, all.")
  private @Nullable String relay;

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  private SubscribersCommand(Desk desk) {
    this.desk = desk;
  }

  /// The command with all its own.
  public static CommandLine line(Desk desk) {
    return new CommandLine(new SubscribersCommand(desk))
        .addSubcommand(new ListImportCommand(desk))
        .addSubcommand(new ListExportCommand(desk))
        .addSubcommand(new EraseCommand(desk))
        .addSubcommand(new LiftCommand(desk))
        .addSubcommand(new ReapplyCommand(desk));
  }

  @Override
  public Integer call() {
    return desk.work(
        spec,
        place,
        json,
        bureau -> {
          var now = bureau.clock().instant();
          var counted =
              wanted(bureau).stream()
                  .map(id -> SubscriberCounts.of(bureau.subscribers(), id, now))
                  .toList();
          var words =
              json ? ReadershipWords.json(counted) : new ReadershipWords(desk.speech()).of(counted);
          Objects.requireNonNull(spec).commandLine().getOut().println(words);
          return Codes.DONE;
        });
  }

  private List<RelayId> wanted(Bureau bureau) {
    return relay == null ? bureau.ids() : List.of(desk.relay(spec, bureau, relay).id());
  }
}
