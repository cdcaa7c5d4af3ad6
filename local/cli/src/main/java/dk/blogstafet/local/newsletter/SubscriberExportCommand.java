package dk.blogstafet.local.newsletter;

import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.editing.secret.OwnerOnlyFiles;
import dk.blogstafet.local.ops.StackOrFolder;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.newsletter.lists.CsvCodec;
import dk.blogstafet.newsletter.lists.SubscriberListReader;
import dk.blogstafet.relay.SiteSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `blogstafet subscribers export`: writes a relay's readers as a CSV list that `import` reads.
@Command(
    name = "export",
    exitCodeOnExecutionException = ExitCodes.UNAVAILABLE,
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet subscribers export --relay skygge-i-byen --out liste.csv",
      "  blogstafet subscribers export --relay skygge-i-byen | wc -l"
    },
    exitCodeList = {"0:", "1:", "2:", "5:"})
final class SubscriberExportCommand extends CliCommand {
  /// Without a byte order mark Excel takes UTF-8 for Windows-1252.
  private static final String MARK = "\uFEFF";

  private final NewsletterCommandContext context;

  @Mixin private final StackOrFolder folder = new StackOrFolder();

  @Option(names = "--relay", required = true, paramLabel = "SLUG")
  private String relay = "";

  @Option(names = "--out", paramLabel = "${bundle:label.file}")
  private @Nullable Path file;

  SubscriberExportCommand(NewsletterCommandContext newsletterCommandContext) {
    super(newsletterCommandContext.messages());
    this.context = newsletterCommandContext;
  }

  @Override
  protected int run() throws UserFacingException {
    if (file != null && Files.exists(file)) {
      throw invalid("list.there", file);
    }
    return context.work(folder, this::export);
  }

  private int export(NewsletterStores stores) {
    var id = context.relay(this, stores, relay).id();
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
            .export(
                id,
                home,
                subscriber -> list.append(CsvCodec.write(SubscriberListReader.fields(subscriber))));
    put(list.toString());
    errors()
        .println(
            text("list.exported", relay, counts.listed(), counts.suppressed(), counts.sealed()));
    return ExitCodes.DONE;
  }

  private void put(String list) {
    if (file == null) {
      out().print(list);
      out().flush();
      return;
    }
    try {
      OwnerOnlyFiles.create(file, list.getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException there) {
      throw invalid("list.there", file);
    } catch (IOException unwritable) {
      throw invalid("list.unwritable", file);
    }
  }
}
