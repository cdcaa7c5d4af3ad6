package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.operating.StackOrFolder;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelaySnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blogstafet subscribers import`: takes readers over from a list, each with the ground for it.
@Command(
    name = "import",
    description =
        "Takes readers over from a list: CSV, also as Excel saves it, with the columns email,"
            + " frequency (each, weekly or monthly), source (where they agreed) and consented"
            + " (yyyy-mm-dd or dd-mm-yyyy). One flaw, and nothing is stored. Who left, was erased,"
            + " bounced or complained is never brought back. No mail is sent.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet subscribers import liste.csv --relay skygge-i-byen --dry-run",
      "  blogstafet subscribers import liste.csv --relay skygge-i-byen"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Every reader of the list gets the newsletter who may (or would).",
      NewsletterExitCodes.BROKEN_LINE,
      "2:The command was given wrongly, there is no such relay, or the file can't be opened.",
      "3:The list has flaws, or the relay has ended: nothing was stored.",
      NewsletterExitCodes.AGAIN_LINE
    })
final class SubscriberImportCommand implements Callable<Integer> {
  private final NewsletterCommandContext context;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StackOrFolder folder = new StackOrFolder();

  @Parameters(paramLabel = "FILE", description = "The list.")
  private Path file = Path.of("");

  @Option(names = "--relay", required = true, paramLabel = "SLUG", description = "The relay.")
  private String relay = "";

  @Option(names = "--dry-run", description = "Say what would happen; store nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  SubscriberImportCommand(NewsletterCommandContext newsletterCommandContext) {
    this.context = newsletterCommandContext;
  }

  @Override
  public Integer call() {
    var bytes = read();
    return context.work(
        spec,
        folder,
        json,
        stores -> {
          var snapshot = context.relay(spec, stores, relay);
          var content =
              SubscriberListReader.read(
                  bytes, context.messages(), DanishTime.today(stores.clock()));
          return content.errors().isEmpty() && snapshot.relay().isOpen()
              ? end(NewsletterExitCodes.DONE, store(stores, snapshot, content.rows()))
              : end(NewsletterExitCodes.REFUSED, voice().refused(faults(content, snapshot)));
        });
  }

  private List<ListRowError> faults(
      SubscriberListReader.SubscriberListContent content, RelaySnapshot snapshot) {
    return snapshot.relay().isOpen()
        ? content.errors()
        : List.of(
            new ListRowError(1, "closed", "relay", context.messages().text("list.closed", relay)));
  }

  private String store(
      NewsletterStores stores,
      RelaySnapshot snapshot,
      List<SubscriberListReader.SubscriberListRow> rows) {
    var report = SubscriberListReport.of(rows, snapshot.id(), stores.subscriberImport(), dryRun);
    return voice().finished(report, dryRun);
  }

  private byte[] read() {
    try {
      return TextFile.read(file);
    } catch (IOException unreadable) {
      throw NewsletterCommandContext.wrong(spec, context.messages().text("check.unreadable", file));
    }
  }

  private SubscriberImportOutput voice() {
    return new SubscriberImportOutput(context.messages(), file.toString(), json);
  }

  private int end(int code, String words) {
    var line = Objects.requireNonNull(spec).commandLine();
    (code == NewsletterExitCodes.DONE || json ? line.getOut() : line.getErr()).println(words);
    return code;
  }
}
