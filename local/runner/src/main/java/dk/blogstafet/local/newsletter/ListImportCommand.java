package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.operating.Place;
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
      Codes.BROKEN_LINE,
      "2:The command was given wrongly, there is no such relay, or the file can't be opened.",
      "3:The list has flaws, or the relay has ended: nothing was stored.",
      Codes.AGAIN_LINE
    })
final class ListImportCommand implements Callable<Integer> {
  private final Desk desk;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final Place place = new Place();

  @Parameters(paramLabel = "FILE", description = "The list.")
  private Path file = Path.of("");

  @Option(names = "--relay", required = true, paramLabel = "SLUG", description = "The relay.")
  private String relay = "";

  @Option(names = "--dry-run", description = "Say what would happen; store nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  ListImportCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    var bytes = read();
    return desk.work(
        spec,
        place,
        json,
        bureau -> {
          var snapshot = desk.relay(spec, bureau, relay);
          var content = ListFile.read(bytes, desk.speech(), DanishTime.today(bureau.clock()));
          return content.faults().isEmpty() && snapshot.relay().isOpen()
              ? end(Codes.DONE, store(bureau, snapshot, content.rows()))
              : end(Codes.REFUSED, voice().refused(faults(content, snapshot)));
        });
  }

  private List<Fault> faults(ListFile.Content content, RelaySnapshot snapshot) {
    return snapshot.relay().isOpen()
        ? content.faults()
        : List.of(new Fault(1, "closed", "relay", desk.speech().text("list.closed", relay)));
  }

  private String store(Bureau bureau, RelaySnapshot snapshot, List<ListFile.Row> rows) {
    var report = ListReport.of(rows, snapshot.id(), bureau.subscriberImport(), dryRun);
    return voice().finished(report, dryRun);
  }

  private byte[] read() {
    try {
      return TextFile.read(file);
    } catch (IOException unreadable) {
      throw Desk.wrong(spec, desk.speech().text("check.unreadable", file));
    }
  }

  private ListVoice voice() {
    return new ListVoice(desk.speech(), file.toString(), json);
  }

  private int end(int code, String words) {
    var line = Objects.requireNonNull(spec).commandLine();
    (code == Codes.DONE || json ? line.getOut() : line.getErr()).println(words);
    return code;
  }
}
