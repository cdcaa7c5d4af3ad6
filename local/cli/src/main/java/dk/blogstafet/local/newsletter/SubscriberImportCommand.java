package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.command.JsonCommand;
import dk.blogstafet.local.ops.StackOrFolder;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.newsletter.lists.ListRowError;
import dk.blogstafet.newsletter.lists.SubscriberListDefaults;
import dk.blogstafet.newsletter.lists.SubscriberListReader;
import dk.blogstafet.newsletter.lists.SubscriberListReport;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.RelaySnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet subscribers import`: imports readers from a list, each with evidence of consent.
@Command(
    name = "import",
    exitCodeOnExecutionException = ExitCodes.UNAVAILABLE,
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet subscribers import liste.csv --relay skygge-i-byen --dry-run",
      "  blogstafet subscribers import liste.csv --relay skygge-i-byen",
      "  blogstafet subscribers import mailchimp.csv --relay skygge-i-byen --frequency each"
          + " --source \"Tilmelding på skygge.example\" --all-confirmed"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "5:"})
final class SubscriberImportCommand extends JsonCommand {
  private final NewsletterCommandContext context;

  @Mixin private final StackOrFolder folder = new StackOrFolder();

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--relay", required = true, paramLabel = "SLUG")
  private String relay = "";

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--frequency", paramLabel = "${bundle:label.kind}")
  private @Nullable String frequency;

  @Option(names = "--source", paramLabel = "${bundle:label.text}")
  private @Nullable String source;

  @Option(names = "--consented", paramLabel = "${bundle:label.date}")
  private @Nullable String consented;

  @Option(names = "--all-confirmed")
  private boolean allConfirmed;

  SubscriberImportCommand(NewsletterCommandContext newsletterCommandContext) {
    super(newsletterCommandContext.messages());
    this.context = newsletterCommandContext;
  }

  @Override
  protected int run() throws UserFacingException {
    var bytes = read();
    return context.work(
        folder,
        stores -> {
          var snapshot = context.relay(this, stores, relay);
          var content =
              SubscriberListReader.read(
                  bytes,
                  new CommandListSentences(messages()),
                  DanishTime.today(stores.clock()),
                  defaults());
          return content.errors().isEmpty() && snapshot.relay().isOpen()
              ? end(ExitCodes.DONE, store(stores, snapshot, content))
              : end(ExitCodes.REFUSED, output().refused(faults(content, snapshot)));
        });
  }

  private List<ListRowError> faults(
      SubscriberListReader.SubscriberListContent content, RelaySnapshot snapshot) {
    return snapshot.relay().isOpen()
        ? content.errors()
        : List.of(new ListRowError(1, "closed", "relay", text("list.closed", relay)));
  }

  private String store(
      NewsletterStores stores,
      RelaySnapshot snapshot,
      SubscriberListReader.SubscriberListContent content) {
    var report =
        SubscriberListReport.of(content.rows(), snapshot.id(), stores.subscriberImport(), dryRun);
    return output().finished(report, content.left(), dryRun);
  }

  private SubscriberListDefaults defaults() {
    return new SubscriberListDefaults(
        Optional.ofNullable(frequency),
        Optional.ofNullable(source),
        Optional.ofNullable(consented),
        allConfirmed);
  }

  private byte[] read() {
    try {
      return TextFile.read(file);
    } catch (IOException unreadable) {
      throw invalid("check.unreadable", file);
    }
  }

  private SubscriberImportOutput output() {
    return new SubscriberImportOutput(messages(), file.toString(), isJson());
  }

  private int end(int code, String words) {
    print(code == ExitCodes.DONE || isJson(), words);
    return code;
  }
}
