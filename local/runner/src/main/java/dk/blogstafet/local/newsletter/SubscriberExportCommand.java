package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.editing.secret.OwnerOnlyFiles;
import dk.blogstafet.local.operating.StackOrFolder;
import dk.blogstafet.newsletter.ImportedSubscriber;
import dk.blogstafet.relay.SiteSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// `blogstafet subscribers export`: writes a relay's readers as a list that `import` reads.
@Command(
    name = "export",
    description =
        "Writes a relay's readers as CSV, each with the ground, as a Danish Excel opens and import"
            + " reads it. The addresses stand there in clear: keep the file to yourself, and delete"
            + " it when it has served. Who must not get mail is left out.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet subscribers export --relay skygge-i-byen --out liste.csv",
      "  blogstafet subscribers export --relay skygge-i-byen | wc -l"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Everything is written.",
      NewsletterExitCodes.BROKEN_LINE,
      "2:The command was given wrongly, there is no such relay, or the file is there already.",
      NewsletterExitCodes.AGAIN_LINE
    })
final class SubscriberExportCommand implements Callable<Integer> {
  /// Without a byte order mark Excel takes UTF-8 for Windows-1252.
  private static final String MARK = "\uFEFF";

  private final NewsletterCommandContext context;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StackOrFolder folder = new StackOrFolder();

  @Option(names = "--relay", required = true, paramLabel = "SLUG", description = "The relay.")
  private String relay = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A new file that only you may read; without it, standard output.")
  private @Nullable Path file;

  SubscriberExportCommand(NewsletterCommandContext newsletterCommandContext) {
    this.context = newsletterCommandContext;
  }

  @Override
  public Integer call() {
    if (file != null && Files.exists(file)) {
      throw taken(file);
    }
    return context.work(spec, folder, false, this::export);
  }

  private int export(NewsletterStores stores) {
    var id = context.relay(spec, stores, relay).id();
    var home =
        stores
            .relays()
            .siteSnapshot()
            .map(SiteSnapshot::site)
            .map(it -> it.home().toString())
            .orElse("");
    var list = new StringBuilder(MARK).append(CsvCodec.write(SubscriberListReader.COLUMNS));
    var counts =
        stores
            .export()
            .export(id, home, subscriber -> list.append(CsvCodec.write(fields(subscriber))));
    put(list.toString());
    line()
        .getErr()
        .println(
            context
                .messages()
                .text(
                    "list.exported", relay, counts.listed(), counts.suppressed(), counts.sealed()));
    return NewsletterExitCodes.DONE;
  }

  private static List<String> fields(ImportedSubscriber subscriber) {
    return List.of(
        SpreadsheetCell.guarded(subscriber.address().text()),
        subscriber.frequency().label(),
        SpreadsheetCell.guarded(subscriber.source()),
        subscriber.consented().toString());
  }

  private void put(String list) {
    if (file == null) {
      line().getOut().print(list);
      line().getOut().flush();
      return;
    }
    try {
      OwnerOnlyFiles.create(file, list.getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException there) {
      throw taken(file);
    } catch (IOException unwritable) {
      throw NewsletterCommandContext.wrong(spec, context.messages().text("list.unwritable", file));
    }
  }

  private CommandLine.ParameterException taken(Path there) {
    return NewsletterCommandContext.wrong(spec, context.messages().text("list.there", there));
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
